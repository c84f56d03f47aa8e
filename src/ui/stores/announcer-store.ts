import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type Answer, isOpen } from '@/core/conversation';
import type { MessageId } from '@/core/ids';
import type { Text } from '../text/en';
import { describeError } from '../text/error-text';
import type { ConversationStore } from './conversation-store';
import { Disposer } from './disposer';
import type { ModelStore } from './model-store';

/**
 * What a screen reader is told. Two words an answer: that it began, and, once, what it says.
 * Text that streams is not spoken piece by piece.
 */
export class AnnouncerStore {
  readonly #message = signal('');
  readonly #text: ReadonlySignal<Text>;
  readonly #models: ModelStore;
  readonly #spoken: (markdown: string) => string;
  readonly #disposer = new Disposer();

  /** `spoken` makes of an answer's Markdown what is said. */
  constructor(
    text: ReadonlySignal<Text>,
    conversation: ConversationStore,
    models: ModelStore,
    spoken: (markdown: string) => string = (markdown) => markdown,
  ) {
    this.#text = text;
    this.#models = models;
    this.#spoken = spoken;
    /** Answers seen open, and whether their beginning was told. */
    const open = new Map<MessageId, boolean>();
    this.#disposer.add(
      effect(() => {
        conversation.id.value;
        open.clear();
        this.#message.value = '';
      }),
      effect(() => {
        const now = conversation.openAnswers.value;
        for (const id of now) {
          const state = stateOf(conversation, id);
          if (state !== null && state !== 'waiting' && open.get(id) !== true) {
            open.set(id, true);
            untracked(() => this.#begin(conversation, id));
          } else if (!open.has(id)) open.set(id, false);
        }
        for (const id of open.keys()) {
          if (now.includes(id)) continue;
          open.delete(id);
          const message = conversation.message(id)?.peek();
          if (message?.role === 'assistant') untracked(() => this.#end(message));
        }
      }),
    );
  }

  get message(): ReadonlySignal<string> {
    return this.#message;
  }

  say(words: string): void {
    // A region that is told the same words twice stays silent; an invisible mark makes them new.
    this.#message.value = this.#message.peek() === words ? `${words}\u200b` : words;
  }

  dispose(): void {
    this.#disposer.dispose();
  }

  #begin(conversation: ConversationStore, id: MessageId): void {
    const message = conversation.message(id)?.peek();
    if (message?.role !== 'assistant') return;
    this.say(this.#text.peek().announce.answering(this.#models.nameOf(message.modelId)));
  }

  #end(answer: Answer): void {
    if (isOpen(answer.state)) return;
    const { announce, errors } = this.#text.peek();
    const name = this.#models.nameOf(answer.modelId);
    if (answer.error !== null) this.say(describeError(errors, answer.error));
    else if (answer.text !== '') {
      this.say(announce.answered(name, this.#spoken(answer.text)));
    } else if (answer.state === 'stopped') this.say(announce.stopped);
  }
}

function stateOf(conversation: ConversationStore, id: MessageId): Answer['state'] | null {
  const message = conversation.message(id)?.value;
  return message?.role === 'assistant' ? message.state : null;
}
