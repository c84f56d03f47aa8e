import * as v from 'valibot';
import { type HomebodyError, ReportedError } from '@/core/errors/homebody-error';
import { MessageMalformedError } from './errors/message-malformed-error';
import { type Port, type PublisherMessage, PublisherMessageSchema } from './port';
import type { Topic } from './topics/topic';

export interface WatchListener<Value, Change> {
  /** First, and again whenever the connection was lost or a change was missed. */
  snapshot(value: Value): void;
  /** The change and the value after it. */
  change(change: Change, value: Value): void;
  /** The topic cannot be watched, or what arrived has not its shape. */
  refused?(error: HomebodyError): void;
}

export interface WatcherOptions {
  /** Resolves when the context that publishes is there. */
  ensure(): Promise<unknown>;
  connect(): Port;
  sleep(ms: number): Promise<void>;
  /** Told when the connection is made and when it is lost. */
  onConnection(state: 'connected' | 'connecting'): void;
}

interface Watch {
  readonly topic: string;
  /** `missed`: dropped, and a new snapshot is needed. */
  take(message: PublisherMessage): 'taken' | 'dropped' | 'missed';
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

/**
 * Watches topics over one port that comes back by itself: when the publisher goes away, every
 * watch begins again with a snapshot of whatever replaces it.
 */
export class TopicWatcher {
  readonly #options: WatcherOptions;
  readonly #watches = new Map<number, Watch>();
  #port: Port | null = null;
  #connecting = false;
  #closed = false;
  #nextWatch = 1;
  /** Messages that answered a watch no longer current, or came out of turn (invariant I3). */
  dropped = 0;

  constructor(options: WatcherOptions) {
    this.#options = options;
  }

  watch<Value, Change>(topic: Topic<Value, Change>, listener: WatchListener<Value, Change>) {
    const id = this.#add(topic, listener);
    return () => {
      if (this.#watches.delete(id)) this.#port?.post({ kind: 'unwatch', watch: id });
    };
  }

  /** Ends everything; the watcher cannot be used again. */
  close(): void {
    this.#closed = true;
    this.#watches.clear();
    this.#port?.disconnect();
    this.#port = null;
  }

  #add<Value, Change>(topic: Topic<Value, Change>, listener: WatchListener<Value, Change>): number {
    const id = this.#nextWatch++;
    this.#watches.set(id, { topic: topic.name, take: follow(topic, listener) });
    if (this.#port) this.#port.post({ kind: 'watch', watch: id, topic: topic.name });
    else void this.#connect();
    return id;
  }

  async #connect(): Promise<void> {
    // A watch that began in the pause after a lost connection has made a new one already.
    if (this.#connecting || this.#closed || this.#port) return;
    this.#connecting = true;
    this.#options.onConnection('connecting');
    for (let pause = FIRST_PAUSE_MS; !this.#closed; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        await this.#options.ensure();
        break;
      } catch {
        // Whoever publishes is not there yet: the state `connecting` says so on screen.
        await this.#options.sleep(pause);
      }
    }
    this.#connecting = false;
    if (!this.#closed) this.#open(this.#options.connect());
  }

  #open(port: Port): void {
    this.#port = port;
    port.onMessage((message) => this.#take(message));
    port.onDisconnect(() => {
      if (this.#port !== port) return;
      this.#port = null;
      void this.#options.sleep(FIRST_PAUSE_MS).then(() => this.#connect());
    });
    for (const [id, { topic }] of this.#watches) port.post({ kind: 'watch', watch: id, topic });
    this.#options.onConnection('connected');
  }

  #take(message: unknown): void {
    const parsed = v.safeParse(PublisherMessageSchema, message);
    const watch = parsed.success ? this.#watches.get(parsed.output.watch) : undefined;
    if (!parsed.success || !watch) {
      this.dropped += 1;
      return;
    }
    const outcome = watch.take(parsed.output);
    if (outcome === 'taken') return;
    this.dropped += 1;
    if (outcome === 'dropped') return;
    this.#port?.post({ kind: 'watch', watch: parsed.output.watch, topic: watch.topic });
  }
}

/** Keeps the value of one watch up to date; says `missed` where a new snapshot is needed. */
function follow<Value, Change>(
  topic: Topic<Value, Change>,
  listener: WatchListener<Value, Change>,
) {
  let known: { value: Value; revision: number } | null = null;
  return (message: PublisherMessage): ReturnType<Watch['take']> => {
    if (message.kind === 'refused') return refuse(new ReportedError(message.error));
    if (message.kind === 'snapshot') {
      const value = v.safeParse(topic.value, message.value);
      if (!value.success) return refuse(new MessageMalformedError(topic.name, value.issues));
      known = { value: value.output, revision: message.revision };
      listener.snapshot(value.output);
      return 'taken';
    }
    // A change on the way from before a new snapshot was asked for.
    if (known === null) return 'dropped';
    if (message.revision !== known.revision + 1) return lost();
    const change = v.safeParse(topic.change, message.change);
    if (!change.success) return refuse(new MessageMalformedError(topic.name, change.issues));
    const value = topic.apply(known.value, change.output);
    if (value === null) return lost();
    known = { value, revision: message.revision };
    listener.change(change.output, value);
    return 'taken';
  };

  function refuse(error: HomebodyError): 'taken' {
    known = null;
    listener.refused?.(error);
    return 'taken';
  }

  function lost(): 'missed' {
    known = null;
    return 'missed';
  }
}
