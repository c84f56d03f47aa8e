import type { CommandTable } from '@/messaging/command-table';
import {
  listConversations,
  pinConversation,
  renameConversation,
  searchConversations,
} from '@/messaging/commands/conversation-list';
import type { HostParts } from './host-parts';

/** Answers what the list of conversations asks. Each is safe to repeat. */
export function conversationCommands(table: CommandTable, parts: HostParts): CommandTable {
  const { conversations, conversationList, conversationSearch } = parts;
  return table
    .on(listConversations, ({ site, after, limit }) => conversationList.page(site, after, limit))
    .on(searchConversations, (wish) => conversationSearch.slice(wish))
    .on(renameConversation, async ({ conversationId, title }) => {
      await conversations.mark(conversationId, { title });
      return {};
    })
    .on(pinConversation, async ({ conversationId, pinned }) => {
      await conversations.mark(conversationId, { pinned });
      return {};
    });
}
