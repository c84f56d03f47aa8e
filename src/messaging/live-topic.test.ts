import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MemoryWire } from '../../tests/harness/memory-wire';
import { turnOfTheLoop } from '../../tests/harness/waiting';
import { LiveTopic } from './live-topic';
import { publishTo } from './publisher';
import type { Topic } from './topics/topic';

const sumTopic: Topic<number, number> = {
  name: 'sum',
  value: v.number(),
  change: v.number(),
  apply: (sum, more) => (more < 0 ? null : sum + more),
};

function listen(live: LiveTopic<number, number>) {
  const told: [change: number, revision: number][] = [];
  const stop = live.watch({ change: (change, revision) => told.push([change, revision]) });
  return { told, stop };
}

describe('a live topic', () => {
  it('has the value after every change, and one revision more for each', () => {
    const live = new LiveTopic(sumTopic, 1);
    expect([live.value, live.revision]).toEqual([1, 0]);
    live.publish(2);
    live.publish(0);
    expect([live.value, live.revision]).toEqual([3, 2]);
  });

  it('tells all who watch each change with its revision, until they stop', () => {
    const live = new LiveTopic(sumTopic, 0);
    const one = listen(live);
    live.publish(5);
    const other = listen(live);
    live.publish(6);
    one.stop();
    one.stop();
    live.publish(7);
    expect(one.told).toEqual([
      [5, 1],
      [6, 2],
    ]);
    expect(other.told).toEqual([
      [6, 2],
      [7, 3],
    ]);
  });

  it('does not take a change that does not fit, and tells nobody of it', () => {
    const live = new LiveTopic(sumTopic, 4);
    const { told } = listen(live);
    expect(() => live.publish(-1)).toThrow('sum');
    expect([live.value, live.revision, told]).toEqual([4, 0, []]);
  });

  it('does not tell a watcher that joins during a change of that change again', () => {
    const live = new LiveTopic(sumTopic, 0);
    let late: ReturnType<typeof listen> | null = null;
    live.watch({
      change() {
        late ??= listen(live);
      },
    });
    live.publish(1);
    expect(late).toMatchObject({ told: [] });
    live.publish(2);
    expect(late).toMatchObject({ told: [[2, 2]] });
  });
});

describe('a port that takes no more messages', () => {
  it('keeps neither the owner from publishing nor the others from being told', async () => {
    const live = new LiveTopic(sumTopic, 0);
    const [broken, sound] = [new MemoryWire(), new MemoryWire()];
    for (const wire of [broken, sound]) {
      publishTo(wire.far, async () => live);
      wire.near.post({ kind: 'watch', watch: 1, topic: 'sum' });
      wire.step('far');
    }
    await turnOfTheLoop();
    // As when a message is too large for the browser: posting throws, and nobody was told of an end.
    broken.far.disconnect();
    live.publish(3);
    const arrived: unknown[] = [];
    sound.near.onMessage((message) => arrived.push(message));
    while (sound.step('near'));
    expect(arrived).toEqual([
      { kind: 'snapshot', watch: 1, revision: 0, value: 0 },
      { kind: 'change', watch: 1, revision: 1, change: 3 },
    ]);
  });
});
