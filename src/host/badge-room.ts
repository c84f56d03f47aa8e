import type { Badge } from '@/core/badge';
import type { ModelId } from '@/core/ids';
import type { LifecycleState } from '@/core/lifecycle';
import type { ModelsView } from '@/messaging/topics/models';
import { badgeOf } from './badge-of';
import { Coalescer, type Timers } from './coalescer';

/** The badge changes at most this often. */
const SHOW_MS = 1_000;

interface Failure {
  readonly modelId: ModelId;
  readonly attempt: number;
}

/**
 * What the toolbar icon says of the downloads. A failure is news until it was seen in the list
 * of downloads; one of an earlier life of the host is not.
 */
export class BadgeRoom {
  readonly #show: (badge: Badge | null) => void;
  readonly #coalescer: Coalescer;
  /** The failures that are news, by the attempt that failed. */
  readonly #unseen = new Map<ModelId, number>();
  #states: ReadonlyMap<ModelId, LifecycleState | null> | null = null;
  #view: ModelsView | null = null;
  /** Undefined until something was shown: the browser may still show what an earlier host said. */
  #shown: string | undefined;

  constructor(show: (badge: Badge | null) => void, timers?: Timers) {
    this.#show = show;
    this.#coalescer = new Coalescer(SHOW_MS, () => this.#publish(), timers);
  }

  take(view: ModelsView): void {
    for (const { id, lifecycle, attempt } of view.models) {
      const before = this.#states?.get(id);
      if (lifecycle !== 'Failed') this.#unseen.delete(id);
      else if (this.#states !== null && before !== 'Failed') this.#unseen.set(id, attempt);
    }
    this.#states = new Map(view.models.map(({ id, lifecycle }) => [id, lifecycle]));
    this.#view = view;
    this.#ask();
  }

  /** These were seen. One that failed again since is news again. */
  see(failures: readonly Failure[]): void {
    for (const { modelId, attempt } of failures) {
      if (this.#unseen.get(modelId) === attempt) this.#unseen.delete(modelId);
    }
    this.#ask();
  }

  get #badge(): Badge | null {
    return this.#view && badgeOf(this.#view, this.#unseen.size > 0);
  }

  #ask(): void {
    if (this.#view !== null && JSON.stringify(this.#badge) !== this.#shown) this.#coalescer.ask();
  }

  #publish(): void {
    const badge = this.#badge;
    const shown = JSON.stringify(badge);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#show(badge);
  }
}
