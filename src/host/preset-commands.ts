import type { CommandTable } from '@/messaging/command-table';
import { setPresets } from '@/messaging/commands/presets';
import type { PresetRoom } from './preset-room';

/** Answers what concerns presets. Safe to repeat. */
export function presetCommands(table: CommandTable, room: PresetRoom): CommandTable {
  return table.on(setPresets, async ({ presets }) => {
    await room.set(presets);
    return {};
  });
}
