import type { CommandTable } from '@/messaging/command-table';
import {
  announceBackup,
  exportBackup,
  importBackup,
  previewBackup,
} from '@/messaging/commands/backup';
import type { Backups } from './backups';

/** Answers what concerns backups. Each is safe to repeat. */
export function backupCommands(table: CommandTable, backups: Backups): CommandTable {
  return table
    .on(exportBackup, ({ importId }) => backups.export(importId))
    .on(announceBackup, async ({ importId }) => {
      backups.expect(importId);
      return {};
    })
    .on(previewBackup, ({ importId }) => backups.preview(importId))
    .on(importBackup, ({ importId, takeMirror }) => backups.import(importId, takeMirror));
}
