import type { CommandTable } from '@/messaging/command-table';
import { endPrivateWindows } from '@/messaging/commands/private';
import type { PrivateWindows } from './private-windows';

/** Answers what concerns private windows. Safe to repeat. */
export function privateCommands(table: CommandTable, windows: PrivateWindows): CommandTable {
  return table.on(endPrivateWindows, async () => {
    await windows.end();
    return {};
  });
}
