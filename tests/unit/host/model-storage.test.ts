import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { stagedPath } from '@/installer/layout';
import { stopAnswer } from '@/messaging/commands/chat';
import { enqueueDownload } from '@/messaging/commands/downloads';
import {
  cancelStorageWork,
  importModel,
  removeModel,
  setMirror,
  verifyModel,
} from '@/messaging/commands/storage';
import type { StorageView, StoredModel } from '@/messaging/topics/storage';
import { A, B, HostWorld, modelOf } from './host-world';

const view = async (world: HostWorld) =>
  (await world.host.findTopic('storage')).value as StorageView;

async function stored(world: HostWorld, id = A): Promise<StoredModel> {
  return (await view(world)).models.find(({ modelId }) => modelId === id)!;
}

const state = async (world: HostWorld, id = A) =>
  (await world.models()).models.find((model) => model.id === id)?.lifecycle;

async function install(world: HostWorld, id = A): Promise<void> {
  await world.send(enqueueDownload, { modelId: id });
  await world.until(() => world.installer.running);
  world.installer.running?.finish();
  await world.until(async () => (await state(world, id)) === 'Ready');
}

async function installed(): Promise<HostWorld> {
  const world = await HostWorld.start();
  await install(world);
  return world;
}

/** Asks, and waits until the model writes. */
async function answering(world: HostWorld) {
  const conversationId = await world.open();
  const answerId = await world.ask(conversationId, 'Why?');
  await world.untilWriting();
  return { conversationId, answerId, attempt: 1 };
}

const file = (name: string, text: string) => new File([text.padEnd(1000)], name);
/** What the stand-in for the installer takes for the file of model A. */
const right = (name = 'x') =>
  Object.assign(new File([new Uint8Array(1000)], name), { text: async () => `${A}-file` });

async function importFiles(world: HostWorld, key: string, files: readonly File[]) {
  const importId = asId<'import'>(key);
  await world.send(importModel, { modelId: A, importId });
  const taken = world.host.takeFiles(importId, files);
  await world.until(async () => (await stored(world)).outcome);
  return taken;
}

describe('a model that is deleted', () => {
  it('is gone from the disk, the queue and the engine', async () => {
    const world = await installed();
    const ref = await answering(world);
    world.engine.writing?.finish();
    await world.untilState(ref.conversationId, ref.answerId, 'complete');
    expect(world.engine.loaded).toBe(A);
    await world.send(removeModel, { modelId: A });
    expect(world.engine.loaded).toBeNull();
    expect(world.installer.ready.has(A)).toBe(false);
    await world.until(async () => (await state(world)) === null);
    expect(await world.database.downloads.toArray()).toEqual([]);
    expect((await stored(world)).outcome).toEqual({ kind: 'removed' });
  });

  it('case 54: while it answers is refused, and can be deleted once the answer is stopped', async () => {
    const world = await installed();
    const ref = await answering(world);
    await expect(world.send(removeModel, { modelId: A })).rejects.toMatchObject({
      code: 'model-in-use',
    });
    expect(world.installer.ready.has(A)).toBe(true);
    await world.send(stopAnswer, ref);
    await world.untilState(ref.conversationId, ref.answerId, 'stopped');
    await world.send(removeModel, { modelId: A });
    expect(world.installer.ready.has(A)).toBe(false);
  });

  it('while it is downloaded ends its download first', async () => {
    const world = await HostWorld.start();
    await world.send(enqueueDownload, { modelId: A });
    await world.until(() => world.installer.running);
    await world.send(removeModel, { modelId: A });
    expect(world.installer.running).toBeNull();
    await world.until(async () => (await state(world)) === null);
  });

  it('may be deleted again, and asked for again', async () => {
    const world = await installed();
    await world.send(removeModel, { modelId: A });
    await world.send(removeModel, { modelId: A });
    await install(world);
    expect(world.installer.started).toEqual([A, A]);
  });

  it('stays deleted after a restart', async () => {
    const world = await installed();
    await world.send(removeModel, { modelId: A });
    await world.die();
    await world.launch();
    expect(await state(world)).toBeNull();
  });
});

describe('verifying', () => {
  it('says that every file is sound', async () => {
    const world = await installed();
    await world.send(verifyModel, { modelId: A });
    await world.until(async () => (await stored(world)).outcome);
    expect((await stored(world)).outcome).toEqual({ kind: 'sound' });
    expect(await state(world)).toBe('Ready');
  });

  it('names what is damaged; the model then counts as not installed', async () => {
    const world = await installed();
    world.installer.damaged.add(A);
    await world.send(verifyModel, { modelId: A });
    await world.until(async () => (await stored(world)).outcome);
    expect((await stored(world)).outcome).toEqual({ kind: 'damaged', files: ['x'] });
    await world.until(async () => (await state(world)) === null);
    await install(world);
  });

  it('lets a download of another model wait, and go on afterwards', async () => {
    const world = await installed();
    await world.send(enqueueDownload, { modelId: B });
    await world.until(() => world.installer.running);
    await world.send(verifyModel, { modelId: A });
    await world.until(async () => (await stored(world)).outcome);
    await world.until(() => world.installer.running);
    expect(world.installer.started).toEqual([A, B, B]);
    world.installer.running?.finish();
    await world.until(async () => (await state(world, B)) === 'Ready');
  });
});

describe('what takes long', () => {
  const never = new Promise<void>(() => {});

  it('can be canceled: a check, after which the model is as it was and downloads go on', async () => {
    const world = await installed();
    await world.send(enqueueDownload, { modelId: B });
    await world.until(() => world.installer.running);
    world.installer.damaged.add(A);
    world.installer.verifying = never;
    await world.send(verifyModel, { modelId: A });
    await world.until(async () => (await stored(world)).work);
    await world.send(cancelStorageWork, { modelId: A });
    await world.until(async () => (await stored(world)).outcome);
    expect((await stored(world)).work).toBeNull();
    expect((await stored(world)).outcome).toEqual({ kind: 'canceled' });
    expect(await state(world)).toBe('Ready');
    await world.until(() => world.installer.running);
  });

  it('can be canceled: an import, after which it may be begun again', async () => {
    const world = await HostWorld.start();
    world.installer.importing = never;
    const importing = importFiles(world, 'one', [right()]);
    await world.until(async () => (await stored(world)).work?.bytesDone);
    await world.send(cancelStorageWork, { modelId: A });
    await importing;
    expect((await stored(world)).outcome).toEqual({ kind: 'canceled' });
    expect(await state(world)).toBeNull();

    world.installer.importing = null;
    const again = importFiles(world, 'two', [right()]);
    await world.until(() => world.installer.running);
    world.installer.running?.finish();
    await again;
    expect((await stored(world)).outcome).toEqual({ kind: 'imported' });
  });

  it('that does not run may be canceled too, and nothing happens', async () => {
    const world = await installed();
    await world.send(cancelStorageWork, { modelId: A });
    expect((await stored(world)).outcome).toBeNull();
    expect(await state(world)).toBe('Ready');
  });
});

describe('files from the person’s own disk', () => {
  it('install a model, whatever the file is called', async () => {
    const world = await HostWorld.start();
    const importing = importFiles(world, 'one', [right('renamed (1).gguf')]);
    await world.until(() => world.installer.running);
    world.installer.running?.finish();
    expect(await importing).toBe(true);
    expect((await stored(world)).outcome).toEqual({ kind: 'imported' });
    await world.until(async () => (await state(world)) === 'Ready');
  });

  it('are refused by name when they are others, by their size or by what they hold', async () => {
    const world = await HostWorld.start();
    const small = new File(['small'], 'holiday.jpg');
    await importFiles(world, 'one', [small, file('x', 'other content')]);
    const { outcome } = await stored(world);
    expect(outcome).toMatchObject({
      kind: 'failed',
      error: { code: 'import-wrong-files', fields: { files: 'holiday.jpg, x', missing: 'x' } },
    });
    expect(await state(world)).toBeNull();
  });

  it('are taken once, though they are offered twice, and never where they were not announced', async () => {
    const world = await HostWorld.start();
    expect(world.host.takeFiles(asId('never'), [right()])).toBe(false);
    await importFiles(world, 'one', [new File(['small'], 'a.jpg')]);
    expect(world.host.takeFiles(asId('one'), [right()])).toBe(true);
    expect(world.installer.ready.has(A)).toBe(false);
  });
});

describe('what is shown of the disk', () => {
  it('are the bytes of each model, staged ones too, the free space and the mirror', async () => {
    const world = await HostWorld.start();
    const [artifact] = modelOf(A).manifest.artifacts;
    world.disk.set(stagedPath(artifact!.sha256), 400);
    const shown = await view(world);
    expect(shown).toMatchObject({ usedBytes: 5, freeBytes: 1_000, mirror: null });
    expect(shown.models.find(({ modelId }) => modelId === A)?.bytes).toBe(400);
  });
});

describe('a mirror', () => {
  it('stands in for the hub, beside the hosts to which it may redirect, and outlives a restart', async () => {
    const world = await HostWorld.start();
    await world.send(setMirror, { base: 'https://mirror.example/hub/' });
    expect(world.hub.base).toBe('https://mirror.example/hub');
    expect(world.hub.hosts).toEqual(['hub.example', 'mirror.example']);
    await world.die();
    world.hub.mirror = null;
    await world.launch();
    expect(world.hub.base).toBe('https://mirror.example/hub');
    await world.send(setMirror, { base: null });
    expect(world.hub.base).toBe('https://hub.example');
    expect((await view(world)).mirror).toBeNull();
  });

  it.each(['http://mirror.example', 'http://127.0.0.1:4000', 'mirror', 'https://a:b@c.example'])(
    'is not %s',
    async (base) => {
      const world = await HostWorld.start();
      await expect(world.send(setMirror, { base })).rejects.toMatchObject({
        code: 'mirror-invalid',
      });
      expect(world.hub.base).toBe('https://hub.example');
    },
  );

  it('set while a download runs is where the download goes on', async () => {
    const world = await HostWorld.start();
    await world.send(enqueueDownload, { modelId: A });
    await world.until(() => world.installer.running);
    await world.send(setMirror, { base: 'https://mirror.example' });
    await world.until(() => world.installer.running);
    expect(world.installer.started).toEqual([A, A]);
    world.installer.running?.finish();
    await world.until(async () => (await state(world)) === 'Ready');
  });
});
