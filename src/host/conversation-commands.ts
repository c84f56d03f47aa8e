import { cleanQuestion, cleanText } from '@/core/question';
import type { CommandTable } from '@/messaging/command-table';
import {
  listConversations,
  pinConversation,
  renameConversation,
  searchConversations,
} from '@/messaging/commands/conversation-list';
import { readMessages } from '@/messaging/commands/messages';
import { editQuestion, regenerateAnswer, showVersion } from '@/messaging/commands/versions';
import type { HostParts } from './host-parts';
import { tellMessages } from './tell-messages';

/** Answers what concerns conversations as a whole, and their versions. Each is safe to repeat. */
export function conversationCommands(table: CommandTable, parts: HostParts): CommandTable {
  const { conversations, conversationList, conversationSearch, versions, shelf } = parts;
  return table
    .on(listConversations, ({ site, after, limit }) => conversationList.page(site, after, limit))
    .on(searchConversations, (wish) => conversationSearch.slice(wish))
    .on(readMessages, async ({ conversationId, messageIds }) => {
      await tellMessages(conversations, conversationId, messageIds);
      return {};
    })
    .on(renameConversation, async ({ conversationId, title }) => {
      await conversations.mark(conversationId, { title });
      return {};
    })
    .on(pinConversation, async ({ conversationId, pinned }) => {
      await conversations.mark(conversationId, { pinned });
      return {};
    })
    .on(editQuestion, async ({ text, quote, ...wish }) => {
      if (wish.answerWith !== null) shelf.get(wish.answerWith);
      const cleaned = quote && { ...quote, text: cleanText(quote.text) };
      await versions.edit({ ...wish, text: cleanQuestion(text), quote: cleaned });
      return {};
    })
    .on(regenerateAnswer, async (wish) => {
      if (wish.answerWith !== null) shelf.get(wish.answerWith);
      await versions.regenerate(wish);
      return {};
    })
    .on(showVersion, async ({ conversationId, messageId }) => {
      await versions.show(conversationId, messageId);
      return {};
    });
}
