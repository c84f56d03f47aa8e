import { expect, it } from 'vitest';
import { APPEARANCE_KEY, type Appearance, DEFAULT_APPEARANCE } from '@/core/appearance';
import { asId } from '@/core/ids';
import { setAppearance } from '@/messaging/commands/appearance';
import { announceBackup, exportBackup, importBackup } from '@/messaging/commands/backup';
import { HostWorld } from './host-world';

const OWN: Appearance = { theme: 'dark', textSize: 'large', language: 'fr' };
const viewOf = async (world: HostWorld) => (await world.host.findTopic('appearance')).value;
const found = (world: HostWorld) => world.pageValues.get(APPEARANCE_KEY);

it('the look that was chosen is there after a restart, and where pages look for it', async () => {
  const world = await HostWorld.start();
  expect(await viewOf(world)).toEqual(DEFAULT_APPEARANCE);
  await world.send(setAppearance, { appearance: OWN });
  expect(found(world)).toBe('dark large fr');
  await world.die();
  // Pages may have lost theirs, or have one of an earlier life.
  world.pageValues.set(APPEARANCE_KEY, 'light normal');
  await world.launch();
  expect(await viewOf(world)).toEqual(OWN);
  expect(found(world)).toBe('dark large fr');
});

it('nothing is kept of the default look', async () => {
  const world = await HostWorld.start((one) => one.pageValues.set(APPEARANCE_KEY, 'dark large'));
  expect(found(world)).toBeUndefined();
  await world.send(setAppearance, { appearance: OWN });
  await world.send(setAppearance, { appearance: DEFAULT_APPEARANCE });
  expect(found(world)).toBeUndefined();
  expect(await world.database.settings.count()).toBe(0);
});

it('a backup takes the look along, and it is shown as soon as it is imported', async () => {
  const world = await HostWorld.start();
  await world.send(setAppearance, { appearance: OWN });
  const exported = asId<'import'>('export');
  await world.send(exportBackup, { importId: exported });
  const file = world.given.get(exported);
  if (file === undefined) throw new Error('nothing was exported');

  const other = await HostWorld.start();
  const importId = asId<'import'>('import');
  await other.send(announceBackup, { importId });
  other.host.takeFiles(importId, [file]);
  await other.send(importBackup, { importId, takeMirror: false });
  expect(await viewOf(other)).toEqual(OWN);
  expect(found(other)).toBe('dark large fr');
});
