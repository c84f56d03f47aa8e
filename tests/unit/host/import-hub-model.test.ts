import { describe, expect, it } from 'vitest';
import { hubCatalog } from '@/catalog/hub-catalog';
import { HomebodyError } from '@/core/errors/homebody-error';
import { asId, type ModelId } from '@/core/ids';
import { importModel, removeModel } from '@/messaging/commands/storage';
import type { StorageView } from '@/messaging/topics/storage';
import { HostWorld, modelOf } from './host-world';

const { models } = hubCatalog();
const hubModel = models.find(({ tier, engine }) => tier === 'instant' && engine === 'wllama')!;
const ID = hubModel.id;

async function start() {
  const world = await HostWorld.start((made) => {
    made.ofHub = [hubModel];
  });
  const lookups: ModelId[] = [];
  world.resolve = async ({ id, name }) => {
    lookups.push(id);
    return { ...modelOf(id), name };
  };
  return { world, lookups };
}

const outcome = async (world: HostWorld) => {
  const view = (await world.host.findTopic('storage')).value as StorageView;
  return view.models.find(({ modelId }) => modelId === ID)?.outcome ?? null;
};
const state = async (world: HostWorld) =>
  (await world.models()).models.find(({ id }) => id === ID)?.lifecycle ?? null;

/** What the stand-in for the installer takes for the file of the model. */
const right = () =>
  Object.assign(new File([new Uint8Array(1000)], 'x'), { text: async () => `${ID}-file` });

async function importFile(world: HostWorld, key: string, file: File) {
  const importId = asId<'import'>(key);
  await world.send(importModel, { modelId: ID, importId });
  return world.host.takeFiles(importId, [file]);
}

describe('a model of the hub that was never looked up', () => {
  it('is looked up when its files are imported, installed, and stays pinned', async () => {
    const { world, lookups } = await start();
    expect(world.pins.has(ID)).toBe(false);
    expect(await importFile(world, 'one', right())).toBe(true);
    await world.until(() => world.installer.running);
    world.installer.running?.finish();
    await world.until(async () => (await state(world)) === 'Ready');
    expect(await outcome(world)).toEqual({ kind: 'imported' });
    expect(lookups).toEqual([ID]);
    expect(world.pins.has(ID)).toBe(true);
  });

  it('is not imported while the hub cannot be asked what its files are', async () => {
    const { world } = await start();
    world.resolve = () => Promise.reject(new HomebodyError('install-offline', 'no network'));
    await expect(importFile(world, 'one', right())).rejects.toMatchObject({
      code: 'model-not-looked-up',
    });
    expect(world.host.takeFiles(asId('one'), [right()])).toBe(false);
    expect(world.pins.size).toBe(0);
  });

  it('loses its pin when it is deleted, and is looked up anew when it is wanted again', async () => {
    const { world, lookups } = await start();
    await importFile(world, 'one', right());
    await world.until(() => world.installer.running);
    world.installer.running?.finish();
    await world.until(async () => (await state(world)) === 'Ready');
    await world.send(removeModel, { modelId: ID });
    expect(world.pins.has(ID)).toBe(false);
    expect(world.installer.ready.has(ID)).toBe(false);

    await importFile(world, 'two', right());
    await world.until(() => world.installer.running);
    expect(lookups).toEqual([ID, ID]);
    expect(world.pins.has(ID)).toBe(true);
  });

  it('of which only other files were given says so, and can be imported after that', async () => {
    const { world } = await start();
    await importFile(world, 'one', new File(['wrong'.padEnd(1000)], 'x'));
    await world.until(async () => await outcome(world));
    expect(await outcome(world)).toMatchObject({
      kind: 'failed',
      error: { code: 'import-wrong-files' },
    });
    await importFile(world, 'two', right());
    await world.until(() => world.installer.running);
  });
});
