import type { Topic } from './topics/topic';

/** What a watcher of a live topic is given: a snapshot at once, then each change in its turn. */
export interface LiveListener<Change> {
  change(change: Change, revision: number): void;
}

/**
 * A topic on the side that owns it: the value of now, its revision, and who watches. Snapshot
 * and changes come from one place, so a watcher can neither miss a change nor see one twice.
 */
export class LiveTopic<Value, Change> {
  readonly topic: Topic<Value, Change>;
  #value: Value;
  #revision = 0;
  readonly #listeners = new Set<LiveListener<Change>>();

  constructor(topic: Topic<Value, Change>, value: Value) {
    this.topic = topic;
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  /** What a new watcher is given. */
  get opening(): Value {
    return this.topic.opening?.(this.#value) ?? this.#value;
  }

  get revision(): number {
    return this.#revision;
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  /**
   * Applies the change and tells every watcher.
   * @throws Error where the change does not fit the value: a defect of the owner
   */
  publish(change: Change): void {
    const value = this.topic.apply(this.#value, change);
    if (value === null) throw new Error(`A change does not fit ${this.topic.name}`);
    this.#value = value;
    this.#revision += 1;
    const revision = this.#revision;
    // A copy: whoever joins meanwhile has this change in its snapshot.
    for (const listener of [...this.#listeners]) listener.change(change, revision);
  }

  /** Begins to watch; the caller takes `opening` and `revision` in the same turn. */
  watch(listener: LiveListener<Change>): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}

/** A live topic whose types do not matter, as the publisher holds it. */
export interface AnyLiveTopic {
  readonly value: unknown;
  readonly opening: unknown;
  readonly revision: number;
  watch(listener: LiveListener<unknown>): () => void;
}
