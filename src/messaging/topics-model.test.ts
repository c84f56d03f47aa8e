import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aChange,
  aConversationView,
  CHANGE_KINDS,
  type ChangeKind,
  CONVERSATION,
} from '../../tests/harness/conversation-values';
import { Told, TopicsWorld } from '../../tests/harness/topics-world';
import { turnOfTheLoop } from '../../tests/harness/waiting';
import {
  type ConversationChange,
  type ConversationView,
  conversationTopic,
} from './topics/conversation';

const topic = conversationTopic(CONVERSATION);

/** What can happen between a conversation and those who watch it. */
type Step =
  | { readonly step: 'publish'; readonly kind: ChangeKind }
  | { readonly step: 'deliver'; readonly to: 'near' | 'far'; readonly times: number }
  | {
      readonly step: 'settle';
      readonly what: 'ensuring' | 'sleeping' | 'finding';
      readonly at: number;
    }
  | { readonly step: 'unwatch' | 'cut'; readonly at: number }
  | { readonly step: 'watch' | 'replace' | 'unreachable' | 'rest' };

const number = fc.nat(7);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      step: fc.constant('publish' as const),
      kind: fc.constantFrom(...CHANGE_KINDS),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant('deliver' as const),
      to: fc.constantFrom('near' as const, 'far' as const),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant('settle' as const),
      what: fc.constantFrom('ensuring' as const, 'sleeping' as const, 'finding' as const),
      at: number,
    }),
  },
  { weight: 3, arbitrary: fc.constant({ step: 'watch' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ step: fc.constantFrom('unwatch' as const, 'cut' as const), at: number }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constantFrom('replace' as const, 'unreachable' as const, 'rest' as const),
    }),
  },
);

/** Holds that each change follows on what this listener was told before. */
class Follower extends Told<ConversationView, ConversationChange> {
  stopped = false;

  override snapshot(value: ConversationView): void {
    this.#mayHear();
    super.snapshot(value);
  }
  override change(change: ConversationChange, value: ConversationView): void {
    this.#mayHear();
    const before = this.values.at(-1);
    if (!before) throw new Error('There was a change before the first snapshot.');
    expect(value).toEqual(topic.apply(before, change));
    super.change(change, value);
  }

  #mayHear(): void {
    if (this.stopped) throw new Error('A listener that had stopped was told something.');
  }
}

class Model {
  readonly world = new TopicsWorld(topic, aConversationView());
  readonly followers: { readonly follower: Follower; readonly unwatch: () => void }[] = [];
  /** Every value the conversation ever had, in its order. */
  readonly history: ConversationView[] = [this.world.live.value];

  publish(kind: ChangeKind): void {
    const { live } = this.world;
    live.publish(aChange(kind, this.history.length, live.value));
    this.history.push(live.value);
  }

  async do(one: Step): Promise<void> {
    const { world } = this;
    switch (one.step) {
      case 'publish':
        this.publish(one.kind);
        break;
      case 'deliver':
        for (let i = 0; i < one.times; i++) world.step(one.to);
        break;
      case 'settle':
        world[one.what].settle(one.at);
        break;
      case 'unreachable':
        world.ensuring.settle(0, new Error('nobody there'));
        break;
      case 'watch':
        this.watch();
        break;
      case 'unwatch':
        this.unwatch(one.at);
        break;
      case 'cut':
        world.wires[one.at % Math.max(world.wires.length, 1)]?.cut();
        break;
      case 'replace':
        world.replacePublisher();
        break;
      case 'rest':
        await world.settle();
    }
    await turnOfTheLoop();
  }

  watch(): void {
    const follower = new Follower();
    this.followers.push({ follower, unwatch: this.world.watcher.watch(topic, follower) });
  }

  unwatch(at: number): void {
    const one = this.followers[at % Math.max(this.followers.length, 1)];
    if (!one) return;
    one.unwatch();
    one.follower.stopped = true;
  }

  /** Where in the history a value stands. */
  place(value: ConversationView): number {
    const text = JSON.stringify(value);
    return this.history.findIndex((other) => JSON.stringify(other) === text);
  }
}

describe('surfaces that watch a conversation', () => {
  it('all show what the host has, once everything has arrived, and on the way only what it had, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
        async (steps) => {
          const model = new Model();
          for (const one of steps) await model.do(one);
          await model.world.settle();

          for (const { follower } of model.followers) {
            const places = follower.values.map((value) => model.place(value));
            expect(places).not.toContain(-1);
            expect(places).toEqual(places.toSorted((one, other) => one - other));
            expect(follower.refusals).toEqual([]);
            if (!follower.stopped) expect(follower.values.at(-1)).toEqual(model.world.live.value);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are told nothing twice and miss nothing while their connection lasts, and nothing is dropped', async () => {
    const quiet = step.filter((one) => !['cut', 'replace', 'unwatch'].includes(one.step));
    await fc.assert(
      fc.asyncProperty(
        fc.array(quiet, { minLength: 5, maxLength: 60, size: 'max' }),
        async (steps) => {
          const model = new Model();
          for (const one of steps) await model.do(one);
          await model.world.settle();

          for (const { follower } of model.followers) {
            expect(follower.snapshots).toHaveLength(1);
            const places = follower.values.map((value) => model.place(value));
            const first = places[0] ?? 0;
            expect(places).toEqual(places.map((_place, index) => first + index));
            expect(places.at(-1)).toBe(model.history.length - 1);
          }
          expect(model.world.watcher.dropped).toBe(0);
          expect(model.world.wires.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never have more than one connection at once, and none left over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
        async (steps) => {
          const model = new Model();
          for (const one of steps) await model.do(one);
          await model.world.settle();
          const before = model.world.watcher.dropped;
          for (const kind of CHANGE_KINDS) model.publish(kind);
          await model.world.settle();
          expect(model.world.watcher.dropped).toBe(before);
          expect(model.world.wires.filter((wire) => wire.isOpen).length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 150 },
    );
  });
});
