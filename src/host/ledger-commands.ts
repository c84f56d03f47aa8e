import type { CommandTable } from '@/messaging/command-table';
import { clearNetworkLedger } from '@/messaging/commands/network';
import type { LedgerRoom } from './ledger-room';

/** Answers what concerns the network ledger. */
export function ledgerCommands(table: CommandTable, room: LedgerRoom): CommandTable {
  return table.on(clearNetworkLedger, async () => {
    await room.clear();
    return {};
  });
}
