import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lettersTopic, makeLettersWorld as makeWorld } from '../../tests/harness/letters-topic';
import { turnOfTheLoop } from '../../tests/harness/waiting';

describe('a watcher', () => {
  it('is told a snapshot, then each change in its order with the value after it', async () => {
    const world = makeWorld('a');
    const { told } = world.watch();
    await world.settle();
    for (const letter of ['b', 'c', 'd']) world.live.publish(letter);
    await world.settle();
    expect(told.snapshots).toEqual([['a']]);
    expect(told.changes).toEqual(['b', 'c', 'd']);
    expect(told.values.at(-1)).toEqual(['a', 'b', 'c', 'd']);
    expect(world.watcher.dropped).toBe(0);
  });

  it('has values of its own, which the publisher cannot change under its hands', async () => {
    const world = makeWorld('a');
    const { told } = world.watch();
    await world.settle();
    expect(told.snapshots[0]).not.toBe(world.live.value);
  });

  it('that joins in the middle misses nothing and is told nothing twice', async () => {
    const world = makeWorld('a');
    const first = world.watch();
    await world.settle();
    world.live.publish('b');
    const second = world.watch();
    world.step('far');
    world.live.publish('c');
    await world.settle();
    world.live.publish('d');
    await world.settle();
    expect(first.told.changes).toEqual(['b', 'c', 'd']);
    expect(second.told.snapshots).toEqual([['a', 'b', 'c']]);
    expect(second.told.changes).toEqual(['d']);
  });

  it('is told of what was published while its topic was looked up', async () => {
    const world = makeWorld('a');
    const { told } = world.watch();
    world.ensuring.settle();
    await turnOfTheLoop();
    world.step('far');
    world.live.publish('b');
    await world.settle();
    expect(told.snapshots).toEqual([['a', 'b']]);
    expect(told.changes).toEqual([]);
  });

  it('that stops is told nothing more, not even what is on its way', async () => {
    const world = makeWorld('a');
    const stopped = world.watch();
    const other = world.watch();
    await world.settle();
    world.live.publish('b');
    stopped.unwatch();
    await world.settle();
    world.live.publish('c');
    await world.settle();
    expect(stopped.told.changes).toEqual([]);
    expect(other.told.changes).toEqual(['b', 'c']);
    expect(world.watcher.dropped).toBe(1);
  });

  it('that stops costs the publisher nothing from then on', async () => {
    const world = makeWorld('a');
    const { unwatch } = world.watch();
    await world.settle();
    unwatch();
    unwatch();
    await world.settle();
    const before = world.watcher.dropped;
    world.live.publish('b');
    await world.settle();
    expect(world.watcher.dropped).toBe(before);
  });

  it('that stops before its topic was found is never told anything', async () => {
    const world = makeWorld('a');
    const { told, unwatch } = world.watch();
    world.ensuring.settle();
    await turnOfTheLoop();
    world.step('far');
    unwatch();
    while (world.step('far'));
    world.finding.settle();
    await world.settle();
    world.live.publish('b');
    await world.settle();
    expect(told.values).toEqual([]);
    expect(world.watcher.dropped).toBe(0);
  });

  it('of a topic that does not exist is told why', async () => {
    const world = makeWorld();
    const { told } = world.watch({ ...lettersTopic, name: 'numbers' });
    await world.settle();
    expect(told.refusals).toMatchObject([
      { code: 'unexpected', message: 'Error: No topic numbers' },
    ]);
    expect(told.values).toEqual([]);
  });

  it('of a value that has not the shape of its topic is told so, and where', async () => {
    const world = makeWorld('a');
    const odd = { ...lettersTopic, value: v.array(v.pipe(v.string(), v.length(2))) };
    const { told } = world.watch(odd);
    await world.settle();
    expect(told.refusals).toMatchObject([
      { code: 'message-malformed', fields: { where: 'letters' } },
    ]);
    expect(told.refusals[0]?.fields.problem).toMatch(/^0: /);
    expect(told.values).toEqual([]);
  });

  it('of a change that has not the shape of its topic is told so', async () => {
    const world = makeWorld('a');
    const { told } = world.watch();
    await world.settle();
    world.live.publish('too long');
    await world.settle();
    expect(told.refusals).toMatchObject([{ code: 'message-malformed' }]);
    expect(told.changes).toEqual([]);
  });
});

describe('a watcher that missed a change', () => {
  const isFirstChange = () => {
    let lost = false;
    return (message: unknown) => {
      const isChange = v.is(v.looseObject({ kind: v.literal('change') }), message);
      if (!isChange || lost) return false;
      lost = true;
      return true;
    };
  };

  it('is told a new snapshot, and the change that gave it away counts as dropped', async () => {
    const world = makeWorld('a');
    const { told } = world.watch();
    await world.settle();
    world.live.publish('b');
    expect(world.wire.lose(isFirstChange())).toBe(1);
    world.live.publish('c');
    await world.settle();
    expect(told.snapshots).toEqual([['a'], ['a', 'b', 'c']]);
    expect(told.changes).toEqual([]);
    expect(world.watcher.dropped).toBe(1);
    world.live.publish('d');
    await world.settle();
    expect(told.changes).toEqual(['d']);
  });

  it('drops and counts what arrives until the new snapshot is there', async () => {
    const world = makeWorld('a');
    const { told } = world.watch();
    await world.settle();
    world.live.publish('b');
    world.wire.lose(isFirstChange());
    for (const letter of ['c', 'd', 'e']) world.live.publish(letter);
    await world.settle();
    expect(told.snapshots.at(-1)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(told.changes).toEqual([]);
    expect(world.watcher.dropped).toBe(3);
    world.live.publish('f');
    await world.settle();
    expect(told.values.at(-1)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('is told a new snapshot also when a change does not fit what it knows', async () => {
    const world = makeWorld('a');
    const forgetful = { ...lettersTopic, apply: () => null };
    const { told } = world.watch(forgetful);
    await world.settle();
    world.live.publish('b');
    await world.settle();
    expect(told.snapshots).toEqual([['a'], ['a', 'b']]);
    expect(world.watcher.dropped).toBe(1);
  });

  it('counts and drops what is no message of a publisher at all', async () => {
    const world = makeWorld('a');
    const { told } = world.watch();
    await world.settle();
    for (const odd of [
      null,
      'hello',
      { kind: 'change' },
      { kind: 'change', watch: 99, revision: 1, change: 'b' },
    ]) {
      world.wire.far.post(odd);
    }
    await world.settle();
    expect(world.watcher.dropped).toBe(4);
    expect(told.values).toEqual([['a']]);
  });
});
