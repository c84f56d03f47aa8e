import { type ReadonlySignal, signal } from '@preact/signals';
import { asId, type ModelId } from '@/core/ids';
import { mirrorBase } from '@/core/mirror';
import {
  cancelStorageWork,
  importModel,
  removeModel,
  setMirror,
  verifyModel,
} from '@/messaging/commands/storage';
import { type StorageView, type StoredModel, storageTopic } from '@/messaging/topics/storage';
import type { Adapter } from '../adapter';
import { MirrorInvalidError, MirrorRefusedError } from '../errors/mirror-errors';
import { Disposer } from './disposer';
import { followTopic } from './follow-topic';
import type { NoticeStore } from './notice-store';

/** What is kept on this machine, and what can be done about it. */
export class StorageStore {
  readonly #view = signal<StorageView | null>(null);
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.#disposer.add(
      followTopic(adapter, storageTopic, notices, (view) => {
        this.#view.value = view;
      }),
    );
  }

  /** Null until the host said so. */
  get view(): ReadonlySignal<StorageView | null> {
    return this.#view;
  }

  find(modelId: ModelId): StoredModel | null {
    return this.#view.value?.models.find((model) => model.modelId === modelId) ?? null;
  }

  remove(modelId: ModelId): Promise<void> {
    return this.#notices.attempt(() => this.#adapter.send(removeModel, { modelId }));
  }

  verify(modelId: ModelId): Promise<void> {
    return this.#notices.attempt(() => this.#adapter.send(verifyModel, { modelId }));
  }

  /** Ends the check or the import that runs for this model. */
  cancel(modelId: ModelId): Promise<void> {
    return this.#notices.attempt(() => this.#adapter.send(cancelStorageWork, { modelId }));
  }

  importFiles(modelId: ModelId, files: readonly File[]): Promise<void> {
    return this.#notices.attempt(async () => {
      const importId = asId<'import'>(this.#adapter.newId());
      await this.#adapter.send(importModel, { modelId, importId });
      await this.#adapter.offerFiles(importId, files);
    });
  }

  /**
   * Lets this address stand in for the hub; call it within a gesture, for the browser may ask.
   * Resolves to whether it does now.
   */
  async useMirror(address: string): Promise<boolean> {
    this.#notices.dismiss();
    try {
      // Whether one on this machine will do is for the host to say.
      const base = mirrorBase(address, true);
      if (base === null) throw new MirrorInvalidError(address);
      // The gesture ends with the first await.
      if (!(await this.#adapter.requestHost(base))) throw new MirrorRefusedError(base);
      const before = this.#view.peek()?.mirror ?? null;
      await this.#adapter.send(setMirror, { base });
      if (before !== null && before !== base) await this.#adapter.releaseHost(before);
      return true;
    } catch (thrown) {
      this.#notices.show(thrown);
      return false;
    }
  }

  /** Back to the hub itself. */
  useHub(): Promise<void> {
    return this.#notices.attempt(async () => {
      const before = this.#view.peek()?.mirror ?? null;
      await this.#adapter.send(setMirror, { base: null });
      if (before !== null) await this.#adapter.releaseHost(before);
    });
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
