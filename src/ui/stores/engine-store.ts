import { type ReadonlySignal, signal } from '@preact/signals';
import type { EngineChoice } from '@/core/engine-choice';
import { setEngineChoice } from '@/messaging/commands/engines';
import { type EnginesView, enginesTopic } from '@/messaging/topics/engines';
import type { Adapter } from '../adapter';
import { Disposer } from './disposer';
import { followTopic } from './follow-topic';
import type { NoticeStore } from './notice-store';

/** Where models run, and the person's say in it. */
export class EngineStore {
  readonly #view = signal<EnginesView | null>(null);
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.#disposer.add(
      followTopic(adapter, enginesTopic, notices, (view) => {
        this.#view.value = view;
      }),
    );
  }

  /** Null until the host said so. */
  get view(): ReadonlySignal<EnginesView | null> {
    return this.#view;
  }

  /** Shown at once, and taken back where the host does not keep it. */
  async choose(choice: EngineChoice): Promise<void> {
    const before = this.#view.peek();
    if (before === null || before.choice === choice) return;
    this.#view.value = { ...before, choice };
    this.#notices.dismiss();
    try {
      await this.#adapter.send(setEngineChoice, { choice });
    } catch (thrown) {
      this.#view.value = before;
      this.#notices.show(thrown);
    }
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
