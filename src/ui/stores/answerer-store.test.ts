import { describe, expect, it } from 'vitest';
import type { ModelId } from '@/core/ids';
import { sendQuestion } from '@/messaging/commands/chat';
import { GENIUS, INSTANT, QUICK, SMART } from '../testing/sample-models';
import { setStage, settle, THERE } from '../testing/stage';

/** The switch to Instant ended badly. */
const DID_NOT_LOAD = {
  count: 1,
  modelId: INSTANT,
  error: { code: 'engine-load-failed', message: 'No.', fields: {} },
  backTo: SMART,
} as const;

/** A conversation that asks for a model which is on its way. Smart is loaded. */
async function waitingFor(target: ModelId = QUICK) {
  const stage = setStage();
  const app = stage.start();
  await settle();
  const id = await app.navigation.settled();
  await app.models.choose(id, target);
  await settle();
  const ask = async () => {
    app.composer.type('Well?');
    await app.composer.send();
    return stage.adapter.requestsOf(sendQuestion).at(-1)?.answerWith;
  };
  return { ...stage, app, id, ask, plan: () => app.answerer.plan.value };
}

describe('who answers where the model is on its way', () => {
  it('is that model: the question waits for it', async () => {
    const { ask, plan } = await waitingFor();
    expect(plan()).toMatchObject({ kind: 'awaited', target: { id: QUICK }, answersNow: false });
    expect(await ask()).toBeNull();
  });

  it('is what is loaded, once the person says so, until they take it back', async () => {
    const { app, ask } = await waitingFor();
    app.answerer.choose(true);
    expect(await ask()).toBe(SMART);
    app.answerer.choose(false);
    expect(await ask()).toBeNull();
  });

  it('is a model that is ready where none is loaded', async () => {
    const { app, host, ask } = await waitingFor();
    host.setModels({ engine: { ...host.models().engine, loadedModelId: null } });
    host.updateModel(SMART, { lifecycle: null });
    app.answerer.choose(true);
    expect(await ask()).toBe(INSTANT);
  });

  it('cannot be chosen where nothing else is ready', async () => {
    const { app, host, ask, plan } = await waitingFor();
    host.updateModel(SMART, { lifecycle: null });
    host.updateModel(INSTANT, { lifecycle: null });
    app.answerer.choose(true);
    expect(plan()).toMatchObject({ standIn: null, answersNow: false });
    expect(await ask()).toBeNull();
  });

  it('is that model again when it is ready', async () => {
    const { app, host, ask, plan } = await waitingFor();
    app.answerer.choose(true);
    host.complete(QUICK);
    expect(plan()).toEqual({ kind: 'target' });
    expect(await ask()).toBeNull();
  });

  it('was chosen for this conversation and this model only', async () => {
    const { app, adapter, host, ask } = await waitingFor();
    app.answerer.choose(true);
    const id = await app.navigation.settled();
    host.updateModel(GENIUS, { lifecycle: null });
    await app.models.choose(id, GENIUS);
    expect(await ask()).toBeNull();
    await app.models.choose(id, QUICK);
    adapter.setPage(THERE);
    await settle();
    await app.models.choose(await app.navigation.settled(), QUICK);
    await settle();
    expect(await ask()).toBeNull();
  });
});

describe('who answers where the model does not come', () => {
  it.each(['Failed', 'Canceled'] as const)('is what is there: %s', async (lifecycle) => {
    const { host, ask, plan } = await waitingFor();
    host.updateModel(QUICK, { lifecycle });
    expect(plan()).toMatchObject({ kind: 'awaited', answersNow: true });
    expect(await ask()).toBe(SMART);
  });

  it('is what was there before where the model is there and did not load', async () => {
    const { app, host, id, ask, plan } = await waitingFor(INSTANT);
    host.setModels({ lastSwitch: { ...DID_NOT_LOAD, conversationId: id } });
    expect(app.models.view.value?.engine.loadedModelId).toBe(SMART);
    expect(plan()).toMatchObject({ kind: 'awaited', state: 'Failed', answersNow: true });
    expect(await ask()).toBe(SMART);
  });

  it('is the model itself where it did not load because it was damaged, and has to be fetched again', async () => {
    const { host, id, ask, plan } = await waitingFor(INSTANT);
    host.setModels({ lastSwitch: { ...DID_NOT_LOAD, conversationId: id } });
    host.updateModel(INSTANT, { lifecycle: null });
    expect(plan()).toMatchObject({ kind: 'awaited', state: null, answersNow: false });
    expect(await ask()).toBeNull();
  });
});

describe('a model that takes over', () => {
  it('is told to, and answers what is asked from now on', async () => {
    const { host, ask, plan } = await waitingFor(INSTANT);
    expect(plan()).toEqual({ kind: 'target' });
    host.setModels({ switchingTo: INSTANT });
    expect(plan()).toMatchObject({ kind: 'takeover', target: { id: INSTANT } });
    expect(await ask()).toBeNull();
  });
});
