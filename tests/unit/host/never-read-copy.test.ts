import { describe, expect, it } from 'vitest';
import type { Site } from '@/core/site';
import { setSiteReading } from '@/messaging/commands/sites';
import type { SitesView } from '@/messaging/topics/sites';
import { HostWorld, SITE } from './host-world';

const unreadOf = async (world: HostWorld) =>
  ((await world.host.findTopic('sites')).value as SitesView).unread;
const storedOf = async (world: HostWorld) =>
  (await world.database.settings.get('unreadSites'))?.value ?? [];
const close = (world: HostWorld, mayRead = false) =>
  world.send(setSiteReading, { site: SITE, mayRead });

/** The copy that the service worker keeps: the newest list is the last. */
function copyOf(world: HostWorld): (readonly Site[])[] {
  const kept: (readonly Site[])[] = [];
  world.keepUnread = async (sites) => kept.push(sites);
  return kept;
}

describe('the copy of which sites are never read', () => {
  it('is kept before anybody is told that a site is closed, and told again at the start', async () => {
    const world = await HostWorld.start();
    const order: unknown[] = [];
    world.keepUnread = async (sites) => {
      order.push({ kept: sites, told: await unreadOf(world), stored: await storedOf(world) });
    };
    await close(world);
    expect(order).toEqual([{ kept: [SITE], told: [], stored: [] }]);
    expect(await unreadOf(world)).toEqual([SITE]);
    const kept = copyOf(world);
    await world.die();
    await world.launch();
    expect(kept).toEqual([[SITE]]);
    await close(world, true);
    expect(kept).toEqual([[SITE], []]);
  });

  it('that is not kept closes nothing, and nothing is half done', async () => {
    const world = await HostWorld.start();
    world.keepUnread = () => Promise.reject(new Error('nobody is there'));
    await expect(close(world)).rejects.toThrow();
    expect(await unreadOf(world)).toEqual([]);
    expect(await storedOf(world)).toEqual([]);
    // It may have been kept though nobody said so: what is in force is told again.
    const kept = copyOf(world);
    world.timers.pass(2_000);
    await world.until(() => kept.length > 0);
    expect(kept).toEqual([[]]);
    expect(world.faults.splice(0)).toHaveLength(1);
  });

  it('goes back to what is stored where the disk refuses a change', async () => {
    const world = await HostWorld.start();
    const kept = copyOf(world);
    world.refusesWrites = true;
    await expect(close(world)).rejects.toMatchObject({ code: 'storage-failed' });
    world.refusesWrites = false;
    expect(kept).toEqual([[SITE], []]);
    expect(await unreadOf(world)).toEqual([]);
  });

  it('that does not hear of an opened site hears of it later, and the newest alone', async () => {
    const world = await HostWorld.start();
    await close(world);
    world.keepUnread = () => Promise.reject(new Error('nobody is there'));
    await close(world, true);
    expect(await unreadOf(world)).toEqual([]);
    const kept = copyOf(world);
    await world.send(setSiteReading, { site: 'bank.example' as Site, mayRead: false });
    world.timers.pass(600_000);
    expect(kept).toEqual([['bank.example']]);
    expect(world.faults.splice(0)).toHaveLength(1);
  });

  it('that cannot be kept at the start does not keep the host from starting', async () => {
    const world = await HostWorld.start();
    await close(world);
    await world.die();
    world.keepUnread = () => Promise.reject(new Error('nobody is there'));
    await world.launch();
    expect(await unreadOf(world)).toEqual([SITE]);
    const kept = copyOf(world);
    world.timers.pass(2_000);
    await world.until(() => kept.length > 0);
    expect(kept).toEqual([[SITE]]);
    expect(world.faults.splice(0)).toHaveLength(1);
  });
});
