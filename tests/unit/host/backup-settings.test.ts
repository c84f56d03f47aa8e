import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import type { Site } from '@/core/site';
import { announceBackup, importBackup, previewBackup } from '@/messaging/commands/backup';
import { setSiteReading } from '@/messaging/commands/sites';
import type { SitesView } from '@/messaging/topics/sites';
import { HostWorld } from './host-world';

async function announced(world: HostWorld, settings: object) {
  const importId = asId<'import'>(world.id());
  const file = {
    ...{ format: 'homebody-backup', version: 1, exportedAt: 0, settings },
    ...{ conversations: [], messages: [], drafts: [] },
  };
  await world.send(announceBackup, { importId });
  world.host.takeFiles(importId, [new File([JSON.stringify(file)], 'backup.json')]);
  return { importId, takeMirror: false };
}

const LONG = 'x'.repeat(400);
const OWN = { kind: 'own', id: 'mine', name: 'Pirate', instruction: 'As a pirate.' };

describe('a file with a setting that no message could carry', () => {
  it.each([
    ['a site that is never read', { unreadSites: ['bank.example', LONG] }],
    ['the model of a site', { siteModels: [{ site: LONG, modelId: 'a' }] }],
    ['what a site is told before', { sitePrompts: [{ site: LONG, prompt: '' }] }],
    ['a model', { defaultModel: LONG }],
    ['the id of a preset', { presets: [{ ...OWN, id: LONG }] }],
    ['a preset without a name', { presets: [{ ...OWN, name: '' }] }],
  ])('(%s) changes nothing', async (_what, settings) => {
    const world = await HostWorld.start();
    const wish = await announced(world, { ...settings, followsTab: true });
    const refusal = { code: 'backup-invalid' };
    await expect(world.send(previewBackup, wish)).rejects.toMatchObject(refusal);
    await expect(world.send(importBackup, wish)).rejects.toMatchObject(refusal);
    expect(await world.database.settings.count()).toBe(0);
  });
});

describe('a file that is brought in', () => {
  const BANK = 'bank.example' as Site;
  const SHOP = 'shop.example' as Site;
  const close = (world: HostWorld, site: Site) =>
    world.send(setSiteReading, { site, mayRead: false });
  const unreadOf = async (world: HostWorld) =>
    ((await world.host.findTopic('sites')).value as SitesView).unread;

  it('closes the sites that it knows, kept before it is stored, and opens none', async () => {
    const world = await HostWorld.start();
    await close(world, BANK);
    const order: unknown[] = [];
    world.keepUnread = async (sites) => {
      const stored = await world.database.settings.get('unreadSites');
      order.push({ sites, stored: stored?.value });
    };
    await world.send(importBackup, await announced(world, { unreadSites: [SHOP] }));
    expect(await unreadOf(world)).toEqual([BANK, SHOP]);
    expect(order[0]).toEqual({ sites: [BANK, SHOP], stored: [BANK] });
    await world.send(importBackup, await announced(world, { followsTab: true }));
    expect(await unreadOf(world)).toEqual([BANK, SHOP]);
    await world.die();
    await world.launch();
    expect(await unreadOf(world)).toEqual([BANK, SHOP]);
  });

  it('opens no site that is closed while it is stored', async () => {
    const world = await HostWorld.start();
    const wish = await announced(world, { unreadSites: [SHOP] });
    await world.send(previewBackup, wish);
    const closing: Promise<unknown>[] = [];
    world.keepUnread = async () => {
      if (closing.length === 0) closing.push(close(world, BANK));
    };
    await world.send(importBackup, wish);
    await Promise.all(closing);
    expect(await unreadOf(world)).toEqual([BANK, SHOP]);
    const stored = await world.database.settings.get('unreadSites');
    expect(stored?.value).toEqual([BANK, SHOP]);
  });

  it('was stored, though one who shows a setting of it cannot show it now', async () => {
    const world = await HostWorld.start();
    world.pages.setItem = () => {
      throw new Error('no room');
    };
    const appearance = { theme: 'dark', textSize: 'normal', language: 'fr' };
    await world.send(importBackup, await announced(world, { appearance, presets: [OWN] }));
    expect((await world.host.findTopic('presets')).value).toEqual([OWN]);
    expect(world.faults.splice(0)).toHaveLength(1);
  });

  it('was stored, though its mirror cannot be, which is told beside what was brought in', async () => {
    const world = await HostWorld.start();
    world.database.settings.hook('creating', (key) => {
      if (key === 'mirror') throw new DOMException('no room', 'QuotaExceededError');
    });
    const { importId } = await announced(world, { mirror: 'https://m.example', presets: [OWN] });
    const wish = { importId, takeMirror: true };
    expect(await world.send(importBackup, wish)).toMatchObject({
      counts: { settings: 2 },
      mirrorError: { code: 'storage-failed' },
    });
    expect((await world.host.findTopic('presets')).value).toEqual([OWN]);
    expect(world.hub.mirror).toBeNull();
  });
});
