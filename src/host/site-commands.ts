import type { CommandTable } from '@/messaging/command-table';
import { mayReadPage, setSiteModel, setSiteReading } from '@/messaging/commands/sites';
import type { SiteRoom } from './site-room';

/** Answers what concerns single sites. Each is safe to repeat. */
export function siteCommands(table: CommandTable, room: SiteRoom): CommandTable {
  return table
    .on(setSiteModel, async ({ site, modelId }) => {
      await room.setModel(site, modelId);
      return {};
    })
    .on(setSiteReading, async ({ site, mayRead }) => {
      await room.setReading(site, mayRead);
      return {};
    })
    .on(mayReadPage, async ({ addresses }) => ({ refused: await room.refused(addresses) }));
}
