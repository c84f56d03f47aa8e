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
/** In these a model's files are not here and nothing brings them. */
const AT_REST: readonly (LifecycleState | null)[] = [null, 'Failed', 'Canceled'];
const UNDER_WAY: readonly LifecycleState[] = ['Downloading', 'Compiling', 'Queued'];

/** Of the surface that the list is part of. */
export interface DownloadSurroundings {
  /** Whether the list opens by itself. Not where the surface shows what comes in its own way. */
  readonly opensItself: boolean;
  /** Somebody types here: the cursor stays where it is. */
  isTyping(): boolean;
  /** The list came up without the focus, because of this model. */
  opened(modelId: ModelId): void;
}

/** A surface whose list opens when the person opens it. */
const OPENED_BY_HAND: DownloadSurroundings = {
  opensItself: false,
  isTyping: () => false,
  opened: () => {},
};

/** The list of downloads: whether it is open, and what is in it. */
export class DownloadManagerStore {
  readonly #models: ModelStore;
  readonly #around: DownloadSurroundings;
  readonly #isOpen = signal(false);
  readonly #openedFor = signal<ModelId | null>(null);
  readonly #focus = signal(0);
  #takesFocus = false;
  /** It was opened with a download: whoever types keeps the cursor. */
  #yields = false;
  readonly #disposer = new Disposer();
  /** Failures that were told to the host as seen, by model and attempt. */
  readonly #seen = new Map<ModelId, number>();
  /** In the order of the queue; then failed, canceled and ready ones. */
  readonly rows: ReadonlySignal<readonly DownloadView[]>;
  readonly underWay: ReadonlySignal<number>;

  constructor(
    adapter: Adapter,
    models: ModelStore,
    notices: NoticeStore,
    around: DownloadSurroundings = OPENED_BY_HAND,
  ) {
    this.#models = models;
    this.#around = around;
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

  /** The model because of which the list opened by itself; null where it stays until it is closed. */
  get openedFor(): ReadonlySignal<ModelId | null> {
    return this.#openedFor;
  }

  /** Opens the list, or gives it the focus where it is open. It stays until it is closed. */
  show(): void {
    this.keep();
    this.#takeUp();
  }

  /** Opens it, as `show`, because this model was chosen. */
  showChosen(modelId: ModelId): void {
    if (!this.#isOpen.peek()) this.#openedFor.value = modelId;
    this.#takeUp();
  }

  /** The person uses the list: it stays until they close it. */
  keep(): void {
    this.#openedFor.value = null;
  }

  #takeUp(): void {
    this.#yields = false;
    this.#takesFocus = true;
    this.#isOpen.value = true;
    this.#focus.value += 1;
  }

  /** Whether the list takes the focus now; true once for each time it was asked to. */
  takeFocus(): boolean {
    const takes = this.#takesFocus;
    const { isTyping } = this.#around;
    this.#takesFocus = false;
    // It is drawn a while after it was opened: somebody may have begun to type.
    return takes && !(this.#yields && isTyping());
  }

  /**
   * A download was asked for here: the list opens, with the focus where nobody types. Returns
   * whether it takes the focus.
   */
  showRequested(modelId: ModelId, mayFocus = true): boolean {
    if (!this.#around.opensItself) return false;
    if (mayFocus && !this.#around.isTyping()) {
      this.showChosen(modelId);
      this.#yields = true;
      return true;
    }
    if (!this.#isOpen.peek()) {
      this.#openedFor.value = modelId;
      this.#isOpen.value = true;
      this.#around.opened(modelId);
    }
    return false;
  }

  /**
   * Something is about to be asked that needs this model. To be called again when the host has
   * heard it: where that had a download begin, the list opens and the cursor stays.
   */
  beforeAsking(modelId: ModelId | null): () => void {
    const model = modelId === null ? null : this.#models.find(modelId);
    if (model === null || !AT_REST.includes(model.lifecycle)) return () => {};
    return () => void this.showRequested(model.id, false);
  }

  close(): void {
    this.#takesFocus = false;
    this.keep();
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
