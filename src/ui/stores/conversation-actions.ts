import { type ReadonlySignal, signal } from '@preact/signals';
import type { ConversationId, MessageId } from '@/core/ids';
import type { ListedConversation } from '@/core/listed-conversation';
import { pinConversation, renameConversation } from '@/messaging/commands/conversation-list';
import { removeConversation, restoreConversation } from '@/messaging/commands/conversations';
import type { Adapter } from '../adapter';
import type { ExportFile } from '../export/conversation-file';
import type { ExportKind } from '../export/export-kinds';
import type { Text } from '../text/en';
import type { ConversationStore } from './conversation-store';
import type { ModelStore } from './model-store';
import type { NavigationStore } from './navigation-store';
import type { NoticeStore } from './notice-store';
import type { ToastStore } from './toast-store';
import type { VersionStore } from './version-store';

export interface ConversationActionsOptions {
  readonly adapter: Adapter;
  readonly text: ReadonlySignal<Text>;
  readonly conversation: ConversationStore;
  readonly navigation: NavigationStore;
  readonly models: ModelStore;
  readonly notices: NoticeStore;
  readonly toasts: ToastStore;
  readonly versions: VersionStore;
  save(file: ExportFile): void;
}

interface Deleted {
  readonly id: ConversationId;
  readonly title: string;
  readonly wasShown: boolean;
}

const DELETED = 'conversations-deleted';

/** What can be done with a conversation of the list. None of it rejects: what fails is a notice. */
export class ConversationActions {
  readonly #options: ConversationActionsOptions;
  readonly #wanted = signal<MessageId | null>(null);
  #deleted: readonly Deleted[] = [];

  constructor(options: ConversationActionsOptions) {
    this.#options = options;
  }

  /** A message that the thread should be scrolled to; null when it has been. */
  get wanted(): ReadonlySignal<MessageId | null> {
    return this.#wanted;
  }

  /** Shows a conversation, at one of its messages where that is given. */
  async open(id: ConversationId, messageId: MessageId | null = null): Promise<void> {
    this.#wanted.value = messageId;
    const { navigation, conversation, versions } = this.#options;
    await navigation.goTo(id);
    // What a search found may be in an earlier version.
    if (messageId === null || conversation.id.peek() !== id) return;
    const isShown = conversation.messageIds.peek().includes(messageId);
    if (conversation.has(messageId) && !isShown) await versions.show(messageId);
  }

  /** The thread is at what was wanted. */
  arrived(): void {
    this.#wanted.value = null;
  }

  /** An empty title, or the one that it has, changes nothing. */
  async rename({ id, title: before }: ListedConversation, typed: string): Promise<void> {
    const title = typed.trim();
    if (title === '' || title === before) return;
    const { adapter, notices } = this.#options;
    await notices.attempt(() => adapter.send(renameConversation, { conversationId: id, title }));
  }

  setPinned(id: ConversationId, pinned: boolean): Promise<void> {
    const { adapter, notices } = this.#options;
    return notices.attempt(() => adapter.send(pinConversation, { conversationId: id, pinned }));
  }

  /** Deletes at once; a toast brings back whatever was deleted while it was shown. */
  remove({ id, title }: ListedConversation): Promise<void> {
    const { adapter, conversation, notices, toasts, text } = this.#options;
    const wasShown = conversation.id.peek() === id;
    return notices.attempt(async () => {
      await adapter.send(removeConversation, { conversationId: id });
      const isShown = toasts.current.peek()?.key === DELETED;
      this.#deleted = [...(isShown ? this.#deleted : []), { id, title, wasShown }];
      const all = this.#deleted;
      const words = text.peek().conversations;
      toasts.show({
        key: DELETED,
        tone: 'done',
        words: words.deleted(title, all.length),
        action: { label: words.undo, act: () => void this.#restore(all) },
      });
    });
  }

  /** Has a conversation saved as a file. */
  exportAs(id: ConversationId, kind: ExportKind): Promise<void> {
    const { adapter, notices, text, models, save } = this.#options;
    return notices.attempt(async () => {
      // Nobody saves a conversation before the first frame.
      const [{ readWhole }, { conversationFile }] = await Promise.all([
        import('./read-whole'),
        import('../export/conversation-file'),
      ]);
      const view = await readWhole(adapter, id);
      save(conversationFile(view, kind, text.peek(), (modelId) => models.nameOf(modelId)));
    });
  }

  async #restore(deleted: readonly Deleted[]): Promise<void> {
    const { adapter, navigation, notices } = this.#options;
    this.#deleted = [];
    await notices.attempt(async () => {
      for (const { id } of deleted) await adapter.send(restoreConversation, { conversationId: id });
      const shown = deleted.findLast(({ wasShown }) => wasShown);
      if (shown) await navigation.goTo(shown.id);
    });
  }
}
