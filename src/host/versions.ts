import { type Answer, isOpen } from '@/core/conversation';
import type { ConversationId, MessageId } from '@/core/ids';
import { newestThrough, shownThread, threadTo, versionsIn, withLeaf } from '@/core/versions';
import { branchToShow } from '@/messaging/topics/branch-to-show';
import type { ConversationStore } from '@/storage/conversation-store';
import type { Answering } from './answering';
import type { Conversations } from './conversations';
import { MessageMissingError } from './errors/missing-errors';
import { anotherAnswer, type NewAnswer, type NewTurn } from './new-turn';

export interface VersionsOptions {
  readonly conversations: Conversations;
  readonly answering: Answering;
  readonly repository: ConversationStore;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Questions asked in place of others, and answers written anew. What is replaced stays, with all
 * that followed it, and can be shown again.
 */
export class Versions {
  readonly #options: VersionsOptions;

  constructor(options: VersionsOptions) {
    this.#options = options;
  }

  /**
   * Asks a question in place of another one. Nobody waits for the answers behind that one any
   * more: they end with what they have.
   * @throws ConversationMissingError, MessageMissingError
   */
  edit(turn: NewTurn & { readonly replaces: MessageId }): Promise<void> {
    return this.#options.answering.whileAsking(() => this.#edit(turn));
  }

  async #edit(turn: NewTurn & { readonly replaces: MessageId }): Promise<void> {
    const { conversations, answering } = this.#options;
    const { conversationId, replaces, answerId } = turn;
    const isNew = (await conversations.addTurn(turn)) === 'added';
    const messages = await conversations.messages(conversationId);
    const answer = await conversations.answer(conversationId, answerId);
    if (answer.state === 'waiting') await answering.add(answer);
    if (!isNew) return;
    const behind = messages.filter(
      (message): message is Answer =>
        message.role === 'assistant' &&
        isOpen(message.state) &&
        threadTo(messages, message.id).some(({ id }) => id === replaces),
    );
    for (const { id, attempt } of behind) {
      await answering.stop({ conversationId, answerId: id, attempt });
    }
  }

  /**
   * Has a question answered anew. Does nothing while it is being answered, by this wish or another.
   * @throws ConversationMissingError, MessageMissingError
   */
  regenerate(wish: NewAnswer): Promise<void> {
    return this.#options.answering.whileAsking(() => this.#regenerate(wish));
  }

  async #regenerate(wish: NewAnswer): Promise<void> {
    const { conversations, answering, repository, now } = this.#options;
    const answer = await conversations.change(wish.conversationId, async (live) => {
      const { messages, conversation } = live.value;
      if (messages.some(({ id }) => id === wish.answerId)) return null;
      const earlier = messages.find(({ id }) => id === wish.replaces);
      if (earlier?.role !== 'assistant') throw new MessageMissingError(wish.replaces);
      const beside = new Set(versionsIn(messages).get(earlier.id) ?? [earlier.id]);
      const isAnswering = messages.some(
        (one) => one.role === 'assistant' && beside.has(one.id) && isOpen(one.state),
      );
      if (isAnswering) return null;
      const added = anotherAnswer(live.value, wish, now());
      await repository.addAnswer(added);
      live.publish({ kind: 'message', message: added });
      live.publish({ kind: 'conversation', conversation: withLeaf(conversation, undefined) });
      return added;
    });
    if (answer) await answering.add(answer);
  }

  /**
   * Shows the newest thread that leads through a message; time and order stay (I7).
   * @throws ConversationMissingError, MessageMissingError
   */
  show(conversationId: ConversationId, messageId: MessageId): Promise<void> {
    return this.#options.conversations.change(conversationId, async (live) => {
      const { messages, conversation } = live.value;
      if (!messages.some(({ id }) => id === messageId)) throw new MessageMissingError(messageId);
      const shown = shownThread(messages, conversation.leafId);
      if (shown.some(({ id }) => id === messageId)) return;
      const newest = newestThrough(messages, messageId);
      const leafId = newest === messages.at(-1)?.id ? undefined : newest;
      await this.#options.repository.showThread(conversationId, leafId);
      for (const parcel of branchToShow(live.value, newest, messageId)) {
        live.publish({ kind: 'messages', messages: parcel });
      }
      live.publish({ kind: 'conversation', conversation: withLeaf(conversation, leafId) });
    });
  }
}
