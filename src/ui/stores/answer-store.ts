import type { ConversationId, MessageId, ModelId } from '@/core/ids';
import { answerNow, continueAnswer, retryAnswer, stopAnswer } from '@/messaging/commands/chat';
import type { Adapter } from '../adapter';
import type { ConversationStore } from './conversation-store';
import type { DownloadManagerStore } from './download-manager-store';
import type { NoticeStore } from './notice-store';
import type { StopPress } from './stop-press';

type AnswerCommand = typeof stopAnswer;

/** What can be done with an answer of the conversation that is shown. */
export class AnswerStore {
  readonly #adapter: Adapter;
  readonly #conversation: ConversationStore;
  readonly #notices: NoticeStore;
  readonly #stopPress: StopPress;
  readonly #downloads: DownloadManagerStore;

  constructor(
    adapter: Adapter,
    conversation: ConversationStore,
    notices: NoticeStore,
    stopPress: StopPress,
    downloads: DownloadManagerStore,
  ) {
    this.#adapter = adapter;
    this.#conversation = conversation;
    this.#notices = notices;
    this.#stopPress = stopPress;
    this.#downloads = downloads;
  }

  /** What Stop would stop: the answer that is being written, or else the first that waits. */
  stoppable(): MessageId | null {
    const open = this.#conversation.openAnswers.peek();
    const running = open.find((id) => {
      const message = this.#conversation.message(id)?.peek();
      return message?.role === 'assistant' && message.state !== 'waiting';
    });
    return running ?? open[0] ?? null;
  }

  /**
   * Stops an answer. Does nothing where it has ended, so that a press meant for it never hits the
   * next one, nor for the second press of a double click.
   */
  async stop(answerId: MessageId | null = this.stoppable()): Promise<void> {
    if (answerId === null || !this.#conversation.openAnswers.peek().includes(answerId)) return;
    if (this.#stopPress.isFollowed()) return;
    this.#stopPress.note();
    await this.#ask(stopAnswer, answerId);
  }

  retry(answerId: MessageId): Promise<void> {
    return this.#askModel(retryAnswer, answerId);
  }

  continue(answerId: MessageId): Promise<void> {
    return this.#askModel(continueAnswer, answerId);
  }

  /** Has an answer that waits for its model written by another one. */
  answerNow(answerId: MessageId, modelId: ModelId): Promise<void> {
    return this.#notices.attempt(async () => {
      const ref = this.#ref(answerId);
      if (ref !== null) await this.#adapter.send(answerNow, { ...ref, modelId });
    });
  }

  /** Resolves to whether the text is on the clipboard. */
  async copy(text: string): Promise<boolean> {
    try {
      await this.#adapter.copy(text);
      return true;
    } catch (thrown) {
      this.#notices.show(thrown);
      return false;
    }
  }

  /** Asks what the answer's model has to be there for. */
  async #askModel(command: AnswerCommand, answerId: MessageId): Promise<void> {
    const ref = this.#ref(answerId);
    const answer = this.#conversation.message(answerId)?.peek();
    if (ref === null || answer?.role !== 'assistant') return;
    await this.#notices.attempt(async () => {
      const asked = this.#downloads.beforeAsking(answer.modelId);
      await this.#adapter.send(command, ref);
      asked();
    });
  }

  async #ask(command: AnswerCommand, answerId: MessageId): Promise<void> {
    const ref = this.#ref(answerId);
    if (ref !== null) await this.#notices.attempt(() => this.#adapter.send(command, ref));
  }

  /** The answer at the attempt that is seen; null where it is not in the thread. */
  #ref(answerId: MessageId) {
    const conversationId: ConversationId | null = this.#conversation.id.peek();
    const answer = this.#conversation.message(answerId)?.peek();
    if (conversationId === null || answer?.role !== 'assistant') return null;
    return { conversationId, answerId, attempt: answer.attempt };
  }
}
