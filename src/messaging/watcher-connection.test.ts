import { describe, expect, it } from 'vitest';
import { makeLettersWorld as makeWorld } from '../../tests/harness/letters-topic';
import { turnOfTheLoop } from '../../tests/harness/waiting';

describe('a connection', () => {
  it('that was lost comes back with a snapshot of whatever took the place of the publisher', async () => {
    const world = makeWorld('a');
    const { told } = world.watch();
    await world.settle();
    world.live.publish('b');
    await world.settle();
    world.replacePublisher();
    world.live.publish('c');
    await world.settle();
    world.live.publish('d');
    await world.settle();
    expect(told.snapshots).toEqual([['a'], ['a', 'b', 'c']]);
    expect(told.values.at(-1)).toEqual(['a', 'b', 'c', 'd']);
    expect(world.states).toEqual(['connecting', 'connected', 'connecting', 'connected']);
  });

  it('is made once, however many topics are watched', async () => {
    const world = makeWorld('a');
    world.watch();
    world.watch();
    await world.settle();
    world.watch();
    await world.settle();
    expect(world.wires).toHaveLength(1);
  });

  it('is made once also when a watch begins in the pause after it was lost', async () => {
    const world = makeWorld('a');
    const first = world.watch();
    await world.settle();
    world.wire.cut();
    while (world.step('near') || world.step('far'));
    const second = world.watch();
    await turnOfTheLoop();
    world.ensuring.settle();
    await turnOfTheLoop();
    await world.settle();
    world.live.publish('b');
    await world.settle();
    expect(world.wires).toHaveLength(2);
    expect(first.told.snapshots).toEqual([['a'], ['a']]);
    expect(second.told.snapshots).toEqual([['a']]);
    expect(first.told.changes).toEqual(['b']);
    expect(second.told.changes).toEqual(['b']);
    expect(world.watcher.dropped).toBe(0);
  });

  it('is tried again until the publisher is there', async () => {
    const world = makeWorld('a');
    const { told } = world.watch();
    for (let i = 0; i < 5; i++) {
      world.ensuring.settle(0, new Error('not yet'));
      await turnOfTheLoop();
      world.sleeping.settle();
      await turnOfTheLoop();
    }
    expect(world.wires).toHaveLength(0);
    await world.settle();
    expect(told.snapshots).toEqual([['a']]);
    expect(world.states).toEqual(['connecting', 'connected']);
  });

  it('does not begin again what was stopped while it was gone', async () => {
    const world = makeWorld('a');
    const { told, unwatch } = world.watch();
    await world.settle();
    world.wire.cut();
    while (world.step('near') || world.step('far'));
    unwatch();
    await world.settle();
    world.live.publish('b');
    await world.settle();
    expect(told.values).toEqual([['a']]);
    expect(world.watcher.dropped).toBe(0);
  });

  it('is not made again by a watcher that was closed', async () => {
    const world = makeWorld('a');
    const { told, unwatch } = world.watch();
    await world.settle();
    world.watcher.close();
    unwatch();
    await world.settle();
    world.live.publish('b');
    await world.settle();
    expect(told.values).toEqual([['a']]);
    expect(world.wires).toHaveLength(1);
  });

  it('is not made at all by a watcher that was closed before the publisher was there', async () => {
    const world = makeWorld('a');
    world.watch();
    world.watcher.close();
    await world.settle();
    expect(world.wires).toHaveLength(0);
  });

  it('has its malformed messages refused, without an end to the others', async () => {
    const world = makeWorld('a');
    const { told } = world.watch();
    await world.settle();
    world.wire.near.post({ kind: 'watch', watch: 'one', topic: 7 });
    await world.settle();
    world.live.publish('b');
    await world.settle();
    expect(told.changes).toEqual(['b']);
  });
});
