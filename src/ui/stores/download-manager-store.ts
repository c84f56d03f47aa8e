import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { ModelId } from '@/core/ids';
import type { LifecycleState } from '@/core/lifecycle';
import { seeFailures } from '@/messaging/commands/downloads';
import type { ModelsView, ModelView } from '@/messaging/topics/models';
import type { Adapter } from '../adapter';
import { Disposer } from './disposer';
import type { ModelStore } from './model-store';
import type { NoticeStore } from './notice-store';

/** A model that was asked for. */
export type DownloadView = ModelView & { readonly lifecycle: LifecycleState };

/** What is under way comes first, then what wants the person, then what is done. */
const RANK: Readonly<Record<LifecycleState, number>> = {
  Downloading: 0,
  Compiling: 0,
  Queued: 1,
  Failed: 2,
  Canceled: 3,
  Ready: 4,
};
const UNDER_WAY: readonly LifecycleState[] = ['Downloading', 'Compiling', 'Queued'];

/** The list of downloads: whether it is open, and what is in it. */
export class DownloadManagerStore {
  readonly #models: ModelStore;
  readonly #isOpen = signal(false);
  readonly #focus = signal(0);
  readonly #disposer = new Disposer();
  /** Failures that were told to the host as seen, by model and attempt. */
  readonly #seen = new Map<ModelId, number>();
  /** In the order of the queue; then failed, canceled and ready ones. */
  readonly rows: ReadonlySignal<readonly DownloadView[]>;
  readonly underWay: ReadonlySignal<number>;

  constructor(adapter: Adapter, models: ModelStore, notices: NoticeStore) {
    this.#models = models;
    this.rows = computed(() => {
      const view = models.view.value;
      return view === null ? [] : rowsOf(view);
    });
    this.underWay = computed(
      () => this.rows.value.filter(({ lifecycle }) => UNDER_WAY.includes(lifecycle)).length,
    );
    this.#disposer.add(
      effect(() => {
        if (!this.#isOpen.value) return;
        const failures = this.rows.value
          .filter(({ id, lifecycle, attempt }) => {
            return lifecycle === 'Failed' && this.#seen.get(id) !== attempt;
          })
          .map(({ id, attempt }) => ({ modelId: id, attempt }));
        if (failures.length === 0) return;
        for (const { modelId, attempt } of failures) this.#seen.set(modelId, attempt);
        untracked(() => void notices.attempt(() => adapter.send(seeFailures, { failures })));
      }),
    );
  }

  get isOpen(): ReadonlySignal<boolean> {
    return this.#isOpen;
  }

  /** Changes when the list should take the focus. */
  get focusRequests(): ReadonlySignal<number> {
    return this.#focus;
  }

  /** Opens the list, or gives it the focus where it is open. */
  show(): void {
    this.#isOpen.value = true;
    this.#focus.value += 1;
  }

  close(): void {
    this.#isOpen.value = false;
  }

  /** Its place among those that wait: 1 is next. Null where it does not wait. */
  place(modelId: ModelId): number | null {
    const waiting = this.rows.value.filter(({ lifecycle }) => lifecycle === 'Queued');
    const index = waiting.findIndex(({ id }) => id === modelId);
    return index < 0 ? null : index + 1;
  }

  /** Whether a model that is chosen now has yet to come. */
  isAwaited(modelId: ModelId): boolean {
    const lifecycle = this.#models.find(modelId)?.lifecycle;
    return lifecycle !== 'Ready' && lifecycle !== 'Compiling';
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}

function rowsOf({ models, queue }: ModelsView): DownloadView[] {
  const place = (id: ModelId) => (queue.includes(id) ? queue.indexOf(id) : queue.length);
  return models
    .filter((model): model is DownloadView => model.lifecycle !== null)
    .toSorted(
      (one, other) =>
        RANK[one.lifecycle] - RANK[other.lifecycle] || place(one.id) - place(other.id),
    );
}
