import { type ReadonlySignal, signal } from '@preact/signals';
import { asId, type ConversationId, type ModelId } from '@/core/ids';
import { requestModel } from '@/messaging/commands/conversations';
import { cancelDownload, enqueueDownload, retryDownload } from '@/messaging/commands/downloads';
import { type ModelsView, type ModelView, modelsTopic } from '@/messaging/topics/models';
import type { Adapter, Unsubscribe } from '../adapter';
import { Disposer } from './disposer';
import { followTopic } from './follow-topic';
import type { NoticeStore } from './notice-store';
import type { Schedule } from './schedule';

/** How long the chip says that the switch was heard. */
const CONFIRMATION_MS = 2000;

/** The models on offer, the queue and the engine, and what can be asked of them. */
export class ModelStore {
  readonly #view = signal<ModelsView | null>(null);
  readonly #confirmed = signal<ModelId | null>(null);
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #schedule: Schedule;
  readonly #disposer = new Disposer();
  #callOff: Unsubscribe | null = null;

  constructor(adapter: Adapter, notices: NoticeStore, schedule: Schedule) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.#schedule = schedule;
    this.#disposer.add(
      followTopic(adapter, modelsTopic, notices, (view) => {
        this.#view.value = view;
      }),
      () => this.#callOff?.(),
    );
  }

  /** Null until the host said so. */
  get view(): ReadonlySignal<ModelsView | null> {
    return this.#view;
  }

  /** The model that was just switched to, for two seconds. */
  get confirmed(): ReadonlySignal<ModelId | null> {
    return this.#confirmed;
  }

  find(id: ModelId): ModelView | null {
    return this.#view.value?.models.find((model) => model.id === id) ?? null;
  }

  /** The name people see; the id where the model is no longer on offer. */
  nameOf(id: ModelId): string {
    return this.find(id)?.name ?? id;
  }

  /** Lets this model answer next in the conversation. Resolves to whether that was heard. */
  async choose(conversationId: ConversationId, modelId: ModelId): Promise<boolean> {
    try {
      const wish = asId<'wish'>(this.#adapter.newId());
      const at = Date.now();
      await this.#adapter.send(requestModel, { conversationId, modelId, wish, at });
      // What is still to be loaded is confirmed when it is.
      if (this.#view.peek()?.engine.loadedModelId === modelId) this.confirm(modelId);
      return true;
    } catch (thrown) {
      this.#notices.show(thrown);
      return false;
    }
  }

  /** Says for two seconds that this model was switched to. */
  confirm(modelId: ModelId): void {
    this.#callOff?.();
    this.#confirmed.value = modelId;
    this.#callOff = this.#schedule(CONFIRMATION_MS, () => {
      this.#confirmed.value = null;
    });
  }

  /** Resolves to whether it was heard. */
  download(modelId: ModelId): Promise<boolean> {
    return this.#notices.succeeds(() => this.#adapter.send(enqueueDownload, { modelId }));
  }

  cancelDownload(modelId: ModelId): Promise<void> {
    const attempt = this.find(modelId)?.attempt ?? 0;
    return this.#notices.attempt(() => this.#adapter.send(cancelDownload, { modelId, attempt }));
  }

  retryDownload(modelId: ModelId): Promise<boolean> {
    const attempt = this.find(modelId)?.attempt ?? 0;
    return this.#notices.succeeds(() => this.#adapter.send(retryDownload, { modelId, attempt }));
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
