import type { CommandTable } from '@/messaging/command-table';
import { setAppearance } from '@/messaging/commands/appearance';
import type { AppearanceRoom } from './appearance-room';

/** Answers what concerns how surfaces look. Safe to repeat. */
export function appearanceCommands(table: CommandTable, room: AppearanceRoom): CommandTable {
  return table.on(setAppearance, async ({ appearance }) => {
    await room.set(appearance);
    return {};
  });
}
