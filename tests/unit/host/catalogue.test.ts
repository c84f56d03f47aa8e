import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hubCatalog } from '@/catalog/hub-catalog';
import { catalogueView } from '@/host/catalogue-view';
import { Shelf } from '@/host/shelf';
import { catalogueTopic } from '@/messaging/topics/catalogue';
import { machineTopic } from '@/messaging/topics/machine';
import { A, HostWorld, modelOf } from './host-world';

const { models } = hubCatalog();
const OTHERS = models.filter(({ tier }) => tier === 'all');

async function shelfWith(libraries: ReadonlySet<string>): Promise<Shelf> {
  const shelf = new Shelf({
    catalog: hubCatalog(),
    libraries,
    pins: { list: async () => [], pin: async (model) => model, delete: async () => {} },
    resolve: () => Promise.reject(new Error('the hub was asked')),
    probe: async () => ({
      gpu: null,
      cores: 8,
      memoryBytes: 16 * 2 ** 30,
      isIsolated: true,
      freeBytes: 100 * 2 ** 30,
    }),
  });
  await shelf.start();
  return shelf;
}

describe('the whole list of models', () => {
  it('has every chat model behind the tiers, with size, memory, licence and fit', async () => {
    const world = await HostWorld.start((made) => {
      made.ofHub = [...models];
    });
    const { value } = await world.host.findTopic(catalogueTopic.name);
    const { models: listed } = v.parse(catalogueTopic.value, value);
    expect(listed).toHaveLength(OTHERS.length);
    expect(listed.length).toBeGreaterThan(100);
    for (const model of listed) {
      expect(model.bytes).toBeGreaterThan(0);
      expect(model.memoryBytes).toBeGreaterThan(0);
      expect(model.licence).not.toBe('');
      expect(model.fit?.reasons[0]?.code).toBe('no-gpu');
    }
    expect(listed.map(({ id }) => id)).not.toContain(A);
  });

  it('is no part of what is sent with every step of a download, until one of it is chosen', async () => {
    const world = await HostWorld.start((made) => {
      made.ofHub = [...models];
      made.resolve = async ({ id }) => modelOf(id);
    });
    const shown = async () => (await world.models()).models.map(({ id }) => id);
    const [chosen, other] = OTHERS;
    expect(await shown()).not.toContain(chosen!.id);
    await world.choose(await world.open(), chosen!.id);
    await world.until(() => world.installer.running);
    await world.until(async () => (await shown()).includes(chosen!.id));
    expect(await shown()).not.toContain(other!.id);
  });

  it('ends with the models that this build has no library for', async () => {
    const [first] = OTHERS;
    if (first?.files.kind !== 'webllm') throw new Error('The first is for WebLLM');
    const { library } = first.files;
    const { models: listed } = catalogueView(await shelfWith(new Set([library])));
    const lacks = listed.map(({ fit }) => fit!.reasons.some(({ code }) => code === 'no-library'));
    const has = OTHERS.filter(({ files }) => files.kind === 'webllm' && files.library === library);
    expect(lacks.indexOf(true)).toBe(has.length);
    expect(lacks.lastIndexOf(false)).toBe(has.length - 1);
    const names = listed.slice(has.length).map(({ name }) => name.toLowerCase());
    expect(names).toEqual(names.toSorted((one, two) => (one < two ? -1 : 1)));
  });
});

describe('what is told of the machine', () => {
  it('is its cores, its memory, what the browser says of the disk, and its graphics', async () => {
    const world = await HostWorld.start();
    const { value } = await world.host.findTopic(machineTopic.name);
    const { device } = v.parse(machineTopic.value, value);
    expect(device).toEqual({
      cores: expect.any(Number),
      memoryBytes: expect.any(Number),
      freeBytes: null,
      gpu: null,
    });
  });
});
