import { describe, expect, it } from 'vitest';
import { hubCatalog, SMART } from '@/catalog/hub-catalog';
import type { HubModel } from '@/catalog/hub-model';
import type { DeviceFacts } from '@/core/device';
import { HomebodyError } from '@/core/errors/homebody-error';
import { asId } from '@/core/ids';
import { retryAnswer } from '@/messaging/commands/chat';
import { A, HostWorld, modelOf } from './host-world';

const { models } = hubCatalog();
const INSTANT_ON_CPU = models.find(
  ({ tier, engine }) => tier === 'instant' && engine === 'wllama',
) as HubModel;

const withTheHub = (world: HostWorld) => {
  world.ofHub = [...models];
  world.resolve = async (model) => ({ ...modelOf(model.id), name: model.name });
};

describe('models of the hub', () => {
  it('are looked up when they are first asked for, and never again', async () => {
    const world = await HostWorld.start(withTheHub);
    let lookedUp = 0;
    const { resolve } = world;
    world.resolve = (model) => {
      lookedUp += 1;
      return resolve(model);
    };
    const conversationId = await world.open();
    await world.choose(conversationId, INSTANT_ON_CPU.id);
    await world.until(() => world.installer.running);
    await world.die();
    await world.launch();
    await world.until(() => world.installer.running);
    expect(world.installer.running!.manifest.modelId).toBe(INSTANT_ON_CPU.id);
    expect(lookedUp).toBe(1);
  });

  it('that cannot be looked up fail with the reason, and a retry looks again', async () => {
    const world = await HostWorld.start(withTheHub);
    world.resolve = () => Promise.reject(new HomebodyError('install-offline', 'no network'));
    const conversationId = await world.open();
    await world.choose(conversationId, INSTANT_ON_CPU.id);
    const answerId = await world.ask(conversationId, 'Hello');
    await world.untilState(conversationId, answerId, 'failed');
    withTheHub(world);
    await world.send(retryAnswer, { conversationId, answerId, attempt: 1 });
    await world.until(() => world.installer.running);
  });

  it('are shown one for each tier, in the variant for this machine, which says why', async () => {
    const world = await HostWorld.start(withTheHub);
    const shown = (await world.models()).models.filter(
      ({ tier, id }) => tier !== 'all' && id !== A,
    );
    const ofHub = shown.filter(({ id }) => models.some((model) => model.id === id));
    expect(ofHub.map(({ tier }) => tier)).toEqual(['instant', 'quick', 'smart', 'genius']);
    expect(new Set(ofHub.map(({ engine }) => engine))).toEqual(new Set(['wllama']));
    expect(ofHub[0]!.because).toEqual([{ code: 'no-gpu' }]);
    expect(ofHub[0]!.fit?.verdict).toBe('fits');
    // The build's own default stays: nobody is moved to another model of its tier.
    expect((await world.models()).defaultModelId).toBe(A);
  });

  it('keep the Smart of a strong machine as it is named, and its f32 twin where f16 is missing', async () => {
    const gpu: NonNullable<DeviceFacts['gpu']> = {
      vendor: 'acme',
      architecture: 'fast',
      description: '',
      isSoftware: false,
      features: ['shader-f16'],
      maxBufferBytes: 4 * 2 ** 30,
      maxBindingBytes: 2 * 2 ** 30,
      workgroupStorageBytes: 49_152,
      storageBuffersPerStage: 16,
    };
    const smartOn = async (features: readonly string[]) => {
      const world = await HostWorld.start((made) => {
        withTheHub(made);
        made.facts = { ...made.facts, memoryBytes: null, gpu: { ...gpu, features } };
      });
      return (await world.models()).models.find(({ id, tier }) => id !== A && tier === 'smart')!;
    };
    expect((await smartOn(['shader-f16'])).id).toBe(SMART);
    const twin = await smartOn([]);
    expect(twin.id).toBe(asId('Llama-3.2-3B-Instruct-q4f32_1-MLC'));
    expect(twin.because).toEqual([{ code: 'missing-feature', feature: 'shader-f16' }]);
  });
});
