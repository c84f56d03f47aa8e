import type { HomebodyError } from '@/core/errors/homebody-error';
import type { Topic } from '@/messaging/topics/topic';
import type { Unsubscribe, Watcher } from '../adapter';

interface Channel {
  value: unknown;
  /** What a new watcher is given. */
  opening: (value: unknown) => unknown;
  readonly tell: Set<(change: unknown) => void>;
  readonly restart: Set<() => void>;
  readonly refuse: Set<(error: HomebodyError) => void>;
  ended: HomebodyError | null;
}

/**
 * Topics in one process: snapshots, then changes, by the same `apply` that host and surface
 * use. A change that does not fit gives everyone a new snapshot, as the real connection does.
 */
export class MemoryTopics {
  readonly #channels = new Map<string, Channel>();

  /** Sets a topic's value; whoever watches it gets a snapshot. */
  set<Value, Change>(topic: Topic<Value, Change>, value: Value): void {
    const channel = this.#channel(topic.name);
    channel.value = value;
    channel.opening = (whole) => topic.opening?.(whole as Value) ?? whole;
    for (const restart of [...channel.restart]) restart();
  }

  get<Value, Change>(topic: Topic<Value, Change>): Value | undefined {
    return this.#channels.get(topic.name)?.value as Value | undefined;
  }

  /** Applies a change and tells it. @throws where the topic has no value or it does not fit */
  publish<Value, Change>(topic: Topic<Value, Change>, change: Change): void {
    const channel = this.#channel(topic.name);
    const value = topic.apply(channel.value as Value, change);
    if (value === null) throw new Error(`A change does not fit ${topic.name}`);
    channel.value = value;
    for (const tell of [...channel.tell]) tell(change);
  }

  watch<Value, Change>(topic: Topic<Value, Change>, watcher: Watcher<Value, Change>): Unsubscribe {
    const channel = this.#channel(topic.name);
    let value: Value | null = null;
    const restart = () => {
      value = structuredClone(channel.opening(channel.value)) as Value;
      watcher.snapshot(value);
    };
    const tell = (raw: unknown) => {
      const change = structuredClone(raw) as Change;
      const next = value === null ? null : topic.apply(value, change);
      if (next === null) return restart();
      value = next;
      watcher.change(change, next);
    };
    channel.restart.add(restart);
    channel.tell.add(tell);
    const refuse = (error: HomebodyError) => watcher.refused?.(error);
    channel.refuse.add(refuse);
    // As from another context: never within the call that asked for it.
    queueMicrotask(() => {
      if (channel.ended !== null && channel.refuse.has(refuse)) refuse(channel.ended);
      if (channel.restart.has(restart) && channel.value !== undefined && value === null) restart();
    });
    return () => {
      channel.restart.delete(restart);
      channel.tell.delete(tell);
      channel.refuse.delete(refuse);
    };
  }

  /** Gives everyone a new snapshot, as after a lost connection. */
  reconnect(): void {
    for (const channel of this.#channels.values()) {
      if (channel.value !== undefined) for (const restart of [...channel.restart]) restart();
    }
  }

  /** There is no such topic any more: whoever watches it, or begins to, is refused. */
  end(topic: { readonly name: string }, error: HomebodyError): void {
    const channel = this.#channel(topic.name);
    channel.value = undefined;
    channel.ended = error;
    for (const refuse of [...channel.refuse]) refuse(error);
  }

  #channel(name: string): Channel {
    const known = this.#channels.get(name);
    if (known) return known;
    const made: Channel = {
      value: undefined,
      opening: (value) => value,
      tell: new Set(),
      restart: new Set(),
      refuse: new Set(),
      ended: null,
    };
    this.#channels.set(name, made);
    return made;
  }
}
