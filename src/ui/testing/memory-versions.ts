import { isOpen } from '@/core/conversation';
import type { ConversationId } from '@/core/ids';
import {
  newestThrough,
  parentOf,
  placeAfter,
  shownThread,
  versionsIn,
  withLeaf,
} from '@/core/versions';
import { editQuestion, regenerateAnswer, showVersion } from '@/messaging/commands/versions';
import { branchToShow } from '@/messaging/topics/branch-to-show';
import {
  type ConversationChange,
  type ConversationView,
  conversationTopic,
} from '@/messaging/topics/conversation';
import type { MemoryAdapter } from './memory-adapter';

/** Answers what concerns versions, the way the host does, from what is in memory. */
export function keepVersions(
  adapter: MemoryAdapter,
  view: (id: ConversationId) => ConversationView,
): void {
  const publish = (id: ConversationId, change: ConversationChange) =>
    adapter.topics.publish(conversationTopic(id), change);
  const showNewest = (id: ConversationId) =>
    publish(id, {
      kind: 'conversation',
      conversation: withLeaf(view(id).conversation, undefined),
    });

  adapter.answer(editQuestion, ({ conversationId, replaces, ...asked }) => {
    const { messages, conversation } = view(conversationId);
    if (messages.some(({ id }) => id === asked.questionId)) return {};
    const place = placeAfter(messages, parentOf(messages, replaces)?.id ?? null);
    const said = { conversationId, createdAt: conversation.updatedAt };
    const { text, quote, questionId, answerId, answerWith } = asked;
    publish(conversationId, {
      kind: 'message',
      message: { ...said, ...place, id: questionId, role: 'user', text, quote },
    });
    publish(conversationId, {
      kind: 'message',
      message: {
        ...{ ...said, id: answerId, role: 'assistant', text: '', state: 'waiting' },
        ...{ modelId: answerWith ?? conversation.targetModelId, attempt: 1 },
        ...{ order: place.order + 1, usage: null, error: null },
      },
    });
    showNewest(conversationId);
    return {};
  });
  adapter.answer(regenerateAnswer, ({ conversationId, replaces, answerId, answerWith }) => {
    const { messages, conversation } = view(conversationId);
    const beside = versionsIn(messages).get(replaces) ?? [replaces];
    const isAnswering = messages.some(
      (one) => one.role === 'assistant' && beside.includes(one.id) && isOpen(one.state),
    );
    if (isAnswering) return {};
    const place = placeAfter(messages, parentOf(messages, replaces)?.id ?? null);
    publish(conversationId, {
      kind: 'message',
      message: {
        ...{ conversationId, createdAt: conversation.updatedAt, id: answerId, role: 'assistant' },
        ...{ text: '', state: 'waiting', modelId: answerWith ?? conversation.targetModelId },
        ...{ attempt: 1, usage: null, error: null, ...place },
      },
    });
    showNewest(conversationId);
    return {};
  });
  adapter.answer(showVersion, ({ conversationId, messageId }) => {
    const { messages, conversation } = view(conversationId);
    const shown = shownThread(messages, conversation.leafId);
    if (shown.some(({ id }) => id === messageId)) return {};
    const newest = newestThrough(messages, messageId);
    for (const parcel of branchToShow(view(conversationId), newest, messageId)) {
      publish(conversationId, { kind: 'messages', messages: parcel });
    }
    publish(conversationId, { kind: 'conversation', conversation: withLeaf(conversation, newest) });
    return {};
  });
}
