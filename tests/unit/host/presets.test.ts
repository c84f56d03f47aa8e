import { expect, it } from 'vitest';
import { ReportedError } from '@/core/errors/homebody-error';
import { asId } from '@/core/ids';
import { DEFAULT_PRESETS, type Preset } from '@/core/preset';
import { setAppearance } from '@/messaging/commands/appearance';
import { announceBackup, exportBackup, importBackup } from '@/messaging/commands/backup';
import { setPresets } from '@/messaging/commands/presets';
import type { MenuContent } from '@/messaging/schemas/presets';
import { HostWorld } from './host-world';

const OWN: readonly Preset[] = [
  { kind: 'own', id: 'mine', name: 'Pirate', instruction: 'Say this as a pirate would.' },
  { kind: 'standard', id: 'translate' },
];
const viewOf = async (world: HostWorld) => (await world.host.findTopic('presets')).value;

/** What the browser's menu was told to show, in its order. */
function listen(world: HostWorld): MenuContent[] {
  const told: MenuContent[] = [];
  world.showMenu = async (content) => told.push(content);
  return told;
}

it('presets that were set are there after a restart; the standard ones are stored nowhere', async () => {
  const world = await HostWorld.start();
  expect(await viewOf(world)).toEqual(DEFAULT_PRESETS);
  await world.send(setPresets, { presets: OWN });
  await world.die();
  await world.launch();
  expect(await viewOf(world)).toEqual(OWN);
  await world.send(setPresets, { presets: [] });
  await world.die();
  await world.launch();
  expect(await viewOf(world)).toEqual([]);
  await world.send(setPresets, { presets: null });
  expect(await viewOf(world)).toEqual(DEFAULT_PRESETS);
  await world.send(setPresets, { presets: DEFAULT_PRESETS });
  expect(await world.database.settings.count()).toBe(0);
});

it('a backup takes presets along, and a menu shows them as soon as they are imported', async () => {
  const world = await HostWorld.start();
  await world.send(setPresets, { presets: OWN });
  const exported = asId<'import'>('export');
  await world.send(exportBackup, { importId: exported });
  const file = world.given.get(exported);
  if (file === undefined) throw new Error('nothing was exported');

  const other = await HostWorld.start();
  const told = listen(other);
  const importId = asId<'import'>('import');
  await other.send(announceBackup, { importId });
  other.host.takeFiles(importId, [file]);
  await other.send(importBackup, { importId, takeMirror: false });
  expect(await viewOf(other)).toEqual(OWN);
  expect(told.at(-1)?.presets).toEqual(OWN);
});

it('the menu is told once at the start what was stored, and then of each change', async () => {
  const told: MenuContent[] = [];
  const world = await HostWorld.start((one) => {
    one.showMenu = async (content) => told.push(content);
  });
  expect(told).toEqual([{ presets: DEFAULT_PRESETS, language: 'browser' }]);
  await world.send(setPresets, { presets: OWN });
  await world.send(setAppearance, {
    appearance: { theme: 'dark', textSize: 'normal', language: 'fr' },
  });
  await world.send(setAppearance, {
    appearance: { theme: 'light', textSize: 'normal', language: 'fr' },
  });
  expect(told.slice(1)).toEqual([
    { presets: OWN, language: 'browser' },
    { presets: OWN, language: 'fr' },
  ]);
  told.length = 0;
  await world.die();
  await world.launch();
  expect(told).toEqual([{ presets: OWN, language: 'fr' }]);
});

it('a menu that was not there to be told hears the newest in the end', async () => {
  const world = await HostWorld.start();
  world.showMenu = () => Promise.reject(new Error('nobody is there'));
  await world.send(setPresets, { presets: [] });
  await world.send(setPresets, { presets: OWN });
  expect(world.faults.splice(0)).toHaveLength(2);
  const told = listen(world);
  world.timers.pass(2_000);
  await world.until(() => told.length > 0);
  expect(told).toEqual([{ presets: OWN, language: 'browser' }]);
});

it('a menu that is never there to be told is told ever more rarely, and in the end no more', async () => {
  const world = await HostWorld.start();
  let told = 0;
  world.showMenu = async () => {
    told += 1;
    throw new Error('nobody is there');
  };
  await world.send(setPresets, { presets: OWN });
  for (let minute = 0; minute < 60; minute += 1) {
    world.timers.pass(60_000);
    await world.until(() => world.faults.length === told);
  }
  expect(told).toBe(8);
  expect(world.timers.pending).toBe(0);
  world.faults.length = 0;
});

it('what a menu refused as malformed is not said to it again', async () => {
  const world = await HostWorld.start();
  let told = 0;
  world.showMenu = async () => {
    told += 1;
    throw new ReportedError({ code: 'message-malformed', message: 'menu.show', fields: {} });
  };
  await world.send(setPresets, { presets: OWN });
  await world.until(() => world.faults.length === 1);
  world.timers.pass(600_000);
  expect(told).toBe(1);
  world.faults.length = 0;
});
