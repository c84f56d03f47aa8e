import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ConversationId } from '@/core/ids';
import { setConversationPrompt } from '@/messaging/commands/generation';
import type { Adapter } from '../adapter';
import type { Text } from '../text/en';
import type { ConversationStore } from './conversation-store';
import type { NoticeStore } from './notice-store';
import type { ToastStore } from './toast-store';

export interface InstructionsStoreOptions {
  readonly adapter: Adapter;
  readonly text: ReadonlySignal<Text>;
  readonly conversation: ConversationStore;
  readonly notices: NoticeStore;
  readonly toasts: ToastStore;
}

const SAID = 'instructions';

/**
 * What models are told before the conversation that is shown. What is typed and not saved stays
 * with its conversation as long as the surface is open.
 */
export class InstructionsStore {
  readonly #options: InstructionsStoreOptions;
  readonly #openFor = signal<ConversationId | null>(null);
  readonly #typed = signal<ReadonlyMap<ConversationId, string>>(new Map());
  /** What is in force; empty where nothing is. */
  readonly stored: ReadonlySignal<string>;
  /** Whether the field is open for the conversation that is shown. */
  readonly isOpen: ReadonlySignal<boolean>;
  /** What stands in the field. */
  readonly text: ReadonlySignal<string>;
  /** Whether that is not in force. */
  readonly isUnsaved: ReadonlySignal<boolean>;

  constructor(options: InstructionsStoreOptions) {
    this.#options = options;
    const { conversation } = options;
    this.stored = computed(() => conversation.conversation.value?.systemPrompt ?? '');
    this.isOpen = computed(() => {
      const id = conversation.id.value;
      return id !== null && id === this.#openFor.value;
    });
    this.text = computed(() => {
      const id = conversation.id.value;
      return (id === null ? undefined : this.#typed.value.get(id)) ?? this.stored.value;
    });
    this.isUnsaved = computed(() => this.text.value.trim() !== this.stored.value);
  }

  open(): void {
    this.#openFor.value = this.#options.conversation.id.peek();
  }

  close(): void {
    this.#openFor.value = null;
  }

  type(text: string): void {
    const id = this.#options.conversation.id.peek();
    if (id !== null) this.#put(id, text);
  }

  /** Keeps what is typed; where that is nothing, there are none any more. Closes the field. */
  save(): Promise<void> {
    return this.#set(this.text.peek().trim());
  }

  clear(): Promise<void> {
    return this.#set('');
  }

  /** Where it is not kept the field stays open with what was typed. */
  #set(prompt: string): Promise<void> {
    const { conversation, notices, toasts, text } = this.#options;
    const id = conversation.id.peek();
    const before = this.stored.peek();
    return notices.attempt(async () => {
      if (id === null) return;
      if (prompt !== before) await this.#send(id, prompt);
      this.#put(id, null);
      this.close();
      if (prompt === before) return;
      const words = text.peek().talk.instructions;
      toasts.show({
        key: SAID,
        tone: 'done',
        words: prompt === '' ? words.cleared : words.saved,
        action: { label: words.undo, act: () => this.#undo(id, before) },
      });
    });
  }

  #undo(id: ConversationId, before: string): void {
    void this.#options.notices.attempt(() => this.#send(id, before));
  }

  #send(conversationId: ConversationId, prompt: string): Promise<unknown> {
    return this.#options.adapter.send(setConversationPrompt, { conversationId, prompt });
  }

  #put(id: ConversationId, text: string | null): void {
    const typed = new Map(this.#typed.peek());
    if (text === null) typed.delete(id);
    else typed.set(id, text);
    this.#typed.value = typed;
  }
}
