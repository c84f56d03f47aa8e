import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { requestModel } from '@/messaging/commands/conversations';
import { QUICK, SMART } from '../testing/sample-models';
import { setStage, settle } from '../testing/stage';

describe('choosing a model', () => {
  it('that is not loaded yet is not confirmed: it is when it is loaded', async () => {
    const { start } = setStage();
    const app = start();
    await settle();
    await app.models.choose(await app.navigation.settled(), QUICK);
    expect(app.conversation.conversation.value?.targetModelId).toBe(QUICK);
    expect(app.models.confirmed.value).toBeNull();
  });

  it('is confirmed for two seconds, and the conversation answers with it next', async () => {
    const { clock, host, start } = setStage();
    host.setModels({ engine: { ...host.models().engine, loadedModelId: QUICK } });
    const app = start();
    await settle();
    const id = await app.navigation.settled();
    await app.models.choose(id, QUICK);
    expect(app.conversation.conversation.value?.targetModelId).toBe(QUICK);
    expect(app.models.confirmed.value).toBe(QUICK);
    clock.advance(1999);
    expect(app.models.confirmed.value).toBe(QUICK);
    clock.advance(1);
    expect(app.models.confirmed.value).toBeNull();
  });

  it('is not confirmed where it was refused', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    adapter.fail(requestModel, new HomebodyError('model-unknown', 'no', { modelId: 'quick' }));
    await app.models.choose(await app.navigation.settled(), QUICK);
    expect(app.models.confirmed.value).toBeNull();
    expect(app.conversation.conversation.value?.targetModelId).toBe(SMART);
    expect(app.notices.current.value?.error.code).toBe('model-unknown');
  });
});
