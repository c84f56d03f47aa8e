import type { HomebodyError } from '@/core/errors/homebody-error';
import { type AnyLiveTopic, LiveTopic } from '@/messaging/live-topic';
import { publishTo } from '@/messaging/publisher';
import type { Topic } from '@/messaging/topics/topic';
import { TopicWatcher } from '@/messaging/watcher';
import { MemoryWire } from './memory-wire';
import { turnOfTheLoop, Waiting } from './waiting';

/** What a listener was told, in its order. */
export class Told<Value, Change> {
  readonly snapshots: Value[] = [];
  readonly changes: Change[] = [];
  readonly values: Value[] = [];
  readonly refusals: HomebodyError[] = [];

  snapshot(value: Value): void {
    this.snapshots.push(value);
    this.values.push(value);
  }
  change(change: Change, value: Value): void {
    this.changes.push(change);
    this.values.push(value);
  }
  refused(error: HomebodyError): void {
    this.refusals.push(error);
  }
}

/**
 * A publisher and a watcher with a wire between them. Nothing arrives, no pause ends and no topic
 * is found until the test says so, or `settle()` says it for everything.
 */
export class TopicsWorld<Value, Change> {
  readonly topic: Topic<Value, Change>;
  readonly ensuring = new Waiting();
  readonly sleeping = new Waiting();
  readonly finding = new Waiting();
  readonly wires: MemoryWire[] = [];
  readonly states: string[] = [];
  readonly watcher: TopicWatcher;
  live: LiveTopic<Value, Change>;

  constructor(topic: Topic<Value, Change>, value: Value) {
    this.topic = topic;
    this.live = new LiveTopic(topic, value);
    this.watcher = new TopicWatcher({
      ensure: () => this.ensuring.add(),
      sleep: () => this.sleeping.add(),
      connect: () => this.#connect().near,
      onConnection: (state) => this.states.push(state),
    });
  }

  /** The newest wire. */
  get wire(): MemoryWire {
    const wire = this.wires.at(-1);
    if (!wire) throw new Error('Nobody has connected yet.');
    return wire;
  }

  watch(topic: Topic<Value, Change> = this.topic) {
    const told = new Told<Value, Change>();
    return { told, unwatch: this.watcher.watch(topic, told) };
  }

  /** The publisher goes away; another one, which has what it stored, takes its place. */
  replacePublisher(): void {
    this.live = new LiveTopic(this.topic, this.live.value);
    for (const wire of this.wires) wire.cut();
  }

  /** Delivers the next message of any wire; false where nothing is on its way. */
  step(to: 'near' | 'far'): boolean {
    return this.wires.some((wire) => wire.step(to));
  }

  /** Everything that can happen by itself happens. */
  async settle(): Promise<void> {
    for (let went = true; went; ) {
      await turnOfTheLoop();
      went = this.ensuring.settle() || this.sleeping.settle() || this.finding.settle();
      while (this.step('far') || this.step('near')) went = true;
    }
  }

  #connect(): MemoryWire {
    const wire = new MemoryWire();
    this.wires.push(wire);
    publishTo(wire.far, (name) => this.#find(name));
    return wire;
  }

  async #find(name: string): Promise<AnyLiveTopic> {
    await this.finding.add();
    if (name !== this.topic.name) throw new Error(`No topic ${name}`);
    return this.live;
  }
}
