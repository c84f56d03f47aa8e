import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '@/core/conversation';
import { outlineOf } from '@/core/message-outline';
import {
  aChange,
  aConversationView,
  anAnswer,
  aQuestion,
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
import { openingThread } from './topics/opening-thread';

/** Two messages come first: every other one has to be asked for. */
const topic = {
  ...conversationTopic(CONVERSATION),
  opening: (view: ConversationView) => ({
    ...view,
    ...openingThread(view.messages, view.conversation.leafId, 2),
  }),
};

type Step =
  | { readonly step: 'publish'; readonly kind: ChangeKind | 'end' | 'again' }
  | { readonly step: 'ask'; readonly from: number; readonly count: number }
  | { readonly step: 'deliver'; readonly to: 'near' | 'far'; readonly times: number }
  | { readonly step: 'rest' | 'cut' | 'replace' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant('publish' as const),
      kind: fc.constantFrom(...CHANGE_KINDS, 'end' as const, 'again' as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ step: fc.constant('ask' as const), from: fc.nat(20), count: fc.nat(4) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      step: fc.constant('deliver' as const),
      to: fc.constantFrom('near' as const, 'far' as const),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ step: 'rest' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ step: fc.constantFrom('cut' as const, 'replace' as const) }),
  },
);

const begun = [...Array(12).keys()].map((order) =>
  order % 2 === 0 ? aQuestion(order) : anAnswer(order, { state: 'complete', text: `A ${order}` }),
);

class Model {
  readonly world = new TopicsWorld(topic, aConversationView(...begun));
  readonly told = new Told<ConversationView, ConversationChange>();
  readonly history: ConversationView[] = [this.world.live.value];

  constructor() {
    this.world.watcher.watch(topic, this.told);
  }

  publish(change: ConversationChange): void {
    this.world.live.publish(change);
    this.history.push(this.world.live.value);
  }

  /** What the host does when a surface asks for messages of which it has the outlines. */
  ask(from: number, count: number): void {
    const lacking = this.told.values.at(-1)?.outlines ?? [];
    const wanted = new Set(lacking.slice(from, from + count).map(({ id }) => id));
    const messages = this.world.live.value.messages.filter(({ id }) => wanted.has(id));
    if (messages.length > 0) this.publish({ kind: 'messages', messages });
  }

  change(kind: ChangeKind | 'end' | 'again'): void {
    const { value } = this.world.live;
    const answers = value.messages.filter((message) => message.role === 'assistant');
    const last = answers.at(-1);
    const first = answers.find(({ state }) => state === 'complete');
    if (kind === 'end') {
      if (last) this.publish({ kind: 'message', message: { ...last, state: 'complete' } });
    } else if (kind === 'again') {
      // An answer from long ago, of which the surface may have no word.
      if (!first) return;
      const attempt = first.attempt + 1;
      const message: Message = { ...first, text: '', attempt, state: 'streaming' };
      this.publish({ kind: 'message', message });
      const delta = { kind: 'delta', messageId: first.id, attempt, at: 0, text: 'Anew' } as const;
      this.publish({ ...delta, state: 'streaming' });
      this.publish({ ...delta, at: 4, text: '.', state: 'complete' });
    } else this.publish(aChange(kind, this.history.length, value));
  }

  async do(one: Step): Promise<void> {
    if (one.step === 'publish') this.change(one.kind);
    else if (one.step === 'ask') this.ask(one.from, one.count);
    else if (one.step === 'deliver') {
      for (let i = 0; i < one.times; i += 1) this.world.step(one.to);
    } else if (one.step === 'cut') this.world.wires.at(-1)?.cut();
    else if (one.step === 'replace') this.world.replacePublisher();
    else await this.world.settle();
    await turnOfTheLoop();
  }
}

/** Whether a surface's value says nothing but what this one of the host does. */
function isOf(value: ConversationView, whole: ConversationView): boolean {
  const outlined = new Set(value.outlines.map(({ id }) => id));
  const expected = {
    ...whole,
    messages: whole.messages.filter(({ id }) => !outlined.has(id)),
    outlines: whole.messages.filter(({ id }) => outlined.has(id)).map(outlineOf),
  };
  return JSON.stringify(sorted(value)) === JSON.stringify(sorted(expected));
}

const sorted = ({ conversation, draft, messages, outlines }: ConversationView) => ({
  ...{ conversation, draft, messages },
  outlines: outlines.toSorted((one, other) => one.order - other.order),
});

describe('a surface that loads a long thread bit by bit', () => {
  it('shows only what the host had, and has exactly its messages once all were asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 50, size: 'max' }),
        async (steps) => {
          const model = new Model();
          for (const one of steps) await model.do(one);
          await model.world.settle();
          let place = 0;
          for (const value of model.told.values) {
            while (place < model.history.length) {
              const whole = model.history[place];
              if (whole && isOf(value, whole)) break;
              place += 1;
            }
          }
          expect(place).toBeLessThan(model.history.length);
          for (let left = 40; left > 0; left -= 1) {
            model.ask(0, 3);
            await model.world.settle();
          }
          expect(model.told.values.at(-1)).toEqual(model.world.live.value);
          expect(model.told.refusals).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('misses nothing and is told nothing that does not fit while its connection lasts', async () => {
    const quiet = step.filter((one) => one.step !== 'cut' && one.step !== 'replace');
    await fc.assert(
      fc.asyncProperty(
        fc.array(quiet, { minLength: 5, maxLength: 50, size: 'max' }),
        async (steps) => {
          const model = new Model();
          for (const one of steps) await model.do(one);
          await model.world.settle();
          expect(model.told.snapshots).toHaveLength(1);
          expect(model.world.watcher.dropped).toBe(0);
        },
      ),
      { numRuns: 100 },
    );
  });
});
