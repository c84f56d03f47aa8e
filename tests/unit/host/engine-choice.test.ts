import { describe, expect, it } from 'vitest';
import { hubCatalog, SMART } from '@/catalog/hub-catalog';
import type { HubModel } from '@/catalog/hub-model';
import type { DeviceFacts } from '@/core/device';
import { asId } from '@/core/ids';
import type { Site } from '@/core/site';
import { Shelf, type ShelfOptions } from '@/host/shelf';
import { setEngineChoice } from '@/messaging/commands/engines';
import { enginesTopic } from '@/messaging/topics/engines';
import { HostWorld, modelOf } from './host-world';

const catalog = hubCatalog();
const { models } = catalog;
const SMART_CPU = asId<'model'>('Llama-3.2-3B-Instruct-Q4_K_M-GGUF');
const STRONG: DeviceFacts = {
  gpu: {
    vendor: 'acme',
    architecture: 'fast',
    description: '',
    isSoftware: false,
    features: ['shader-f16'],
    maxBufferBytes: 4 * 2 ** 30,
    maxBindingBytes: 2 * 2 ** 30,
    workgroupStorageBytes: 49_152,
    storageBuffersPerStage: 16,
  },
  cores: 16,
  memoryBytes: 32 * 2 ** 30,
  isIsolated: true,
  freeBytes: 100 * 2 ** 30,
};

async function shelfOn(
  facts: DeviceFacts,
  more: Partial<ShelfOptions> = {},
  stored = new Map<string, ReturnType<typeof modelOf>>(),
): Promise<Shelf> {
  const shelf = new Shelf({
    catalog,
    pins: {
      list: async () => [...stored.values()],
      pin: async (model) => {
        stored.set(model.id, model);
        return model;
      },
      delete: async (id) => {
        stored.delete(id);
      },
    },
    resolve: () => Promise.reject(new Error('the hub was asked')),
    probe: async () => facts,
    ...more,
  });
  await shelf.start();
  return shelf;
}

const smartOf = (shelf: Shelf) => shelf.shown([]).find(({ tier }) => tier === 'smart')!;
const none = new AbortController().signal;

describe('where models run', () => {
  it('is the GPU of a strong machine unless the person chose the processor, which is then the reason', async () => {
    const shelf = await shelfOn(STRONG);
    expect(smartOf(shelf).id).toBe(SMART);
    expect(shelf.engines).toEqual({
      choice: 'automatic',
      automatic: { processor: 'gpu', because: [] },
      gpu: 'acme fast',
    });
    shelf.engineChoice = 'cpu';
    expect(shelf.shown([]).map(({ engine }) => engine)).toEqual(Array(4).fill('wllama'));
    expect(shelf.because(smartOf(shelf).id)).toEqual([{ code: 'chosen', processor: 'cpu' }]);
    expect(shelf.defaultModelId).toBe(SMART_CPU);
    // What automatic would be is still said.
    expect(shelf.engines.automatic.processor).toBe('gpu');
  });

  it('is the GPU against all odds where the person says so, with what speaks against it', async () => {
    const shelf = await shelfOn({ ...STRONG, gpu: null });
    expect(shelf.engines.automatic).toEqual({
      processor: 'cpu',
      because: [{ code: 'no-gpu' }],
    });
    shelf.engineChoice = 'gpu';
    expect(smartOf(shelf).engine).toBe('webllm');
    expect(shelf.fit(smartOf(shelf).id)).toMatchObject({
      verdict: 'no',
      reasons: [{ code: 'no-gpu' }],
    });
  });

  it('goes for new conversations only, and is remembered', async () => {
    const world = await HostWorld.start((made) => {
      made.ofHub = [...models];
      made.resolve = async (model) => ({ ...modelOf(model.id), name: model.name });
      made.facts = STRONG;
      made.defaultModelId = SMART;
    });
    const before = await world.open();
    await world.send(setEngineChoice, { choice: 'cpu' });
    const after = await world.open('other.example' as Site);
    expect((await world.view(before)).conversation.targetModelId).toBe(SMART);
    expect((await world.view(after)).conversation.targetModelId).toBe(SMART_CPU);
    // The model that a conversation has stays on the list that surfaces name it by.
    expect((await world.models()).models.map(({ id }) => id)).toContain(SMART);
    await world.die();
    await world.launch();
    const topic = await world.host.findTopic(enginesTopic.name);
    expect(topic.value).toMatchObject({ choice: 'cpu' });
    expect((await world.models()).defaultModelId).toBe(SMART_CPU);
  });
});

describe('a build without model libraries', () => {
  it('runs its tiers on the processor and says why, before a byte is fetched', async () => {
    const shelf = await shelfOn(STRONG, { libraries: new Set() });
    expect(smartOf(shelf).id).toBe(SMART_CPU);
    expect(shelf.because(SMART_CPU)).toEqual([{ code: 'no-library' }]);
    expect(shelf.engines.automatic.because).toEqual([{ code: 'no-library' }]);
    expect(shelf.fit(SMART)?.verdict).toBe('no');
    // Not even the hub is asked for what could never run.
    await expect(shelf.pin(SMART, none)).rejects.toMatchObject({ code: 'engine-library-missing' });
  });

  it('takes a GPU model whose library it has', async () => {
    const { files } = catalog.getModelById(SMART);
    const library = files.kind === 'webllm' ? files.library : '';
    const shelf = await shelfOn(STRONG, { libraries: new Set([library]) });
    expect(smartOf(shelf).id).toBe(SMART);
    expect(shelf.shown([]).find(({ tier }) => tier === 'genius')?.engine).toBe('wllama');
  });
});

describe('a build that names the files of its models', () => {
  const named = modelOf(SMART_CPU);

  it('needs no lookup, and keeps to these files when a later build names others', async () => {
    const stored = new Map<string, ReturnType<typeof modelOf>>();
    const first = await shelfOn(STRONG, { pinned: [named] }, stored);
    expect(await first.pin(SMART_CPU, none)).toEqual(named);
    expect(first.size(first.get(SMART_CPU)).estimated).toBe(false);
    const other = { ...named, name: 'Another commit' };
    const later = await shelfOn(STRONG, { pinned: [other] }, stored);
    expect(later.pinned(SMART_CPU)).toEqual(named);
    // Deleted, it is what the build names from then on.
    await later.unpin(SMART_CPU);
    expect(later.pinned(SMART_CPU)).toEqual(other);
  });

  it('still stands for its tier where it fits best', async () => {
    const ofHub: HubModel = catalog.getModelById(SMART_CPU);
    const shelf = await shelfOn({ ...STRONG, gpu: null }, { pinned: [named] });
    expect(shelf.shown([]).map(({ id }) => id)).toContain(ofHub.id);
    expect(shelf.defaultModelId).toBe(SMART_CPU);
  });
});
