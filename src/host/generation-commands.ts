import type { CommandTable } from '@/messaging/command-table';
import {
  setConversationPrompt,
  setGeneration,
  setSystemPrompt,
} from '@/messaging/commands/generation';
import type { Conversations } from './conversations';
import type { GenerationRoom } from './generation-room';

/** Answers what concerns how answers are written. Each is safe to repeat. */
export function generationCommands(
  table: CommandTable,
  room: GenerationRoom,
  conversations: Conversations,
): CommandTable {
  return table
    .on(setGeneration, async ({ generation }) => {
      await room.setGeneration(generation);
      return {};
    })
    .on(setSystemPrompt, async ({ site, prompt }) => {
      await room.setPrompt(site, prompt);
      return {};
    })
    .on(setConversationPrompt, async ({ conversationId, prompt }) => {
      await conversations.mark(conversationId, { systemPrompt: prompt });
      return {};
    });
}
