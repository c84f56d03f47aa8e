import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import type { SwitchView } from '@/messaging/topics/models';
import { GENIUS, INSTANT, SMART } from '../testing/sample-models';
import { setStage, settle } from '../testing/stage';
import { SwitchToasts } from './switch-toasts';

const NO_MEMORY = { code: 'engine-out-of-memory', message: '', fields: {} } as const;

async function shown(before: Partial<SwitchView> | null = null) {
  const stage = setStage();
  const whole = { conversationId: asId<'conversation'>('conversation-1'), modelId: SMART };
  const seen = (count: number, part: Partial<SwitchView>): SwitchView => ({
    ...{ ...whole, count, error: null, backTo: null },
    ...part,
  });
  if (before) stage.host.setModels({ lastSwitch: seen(3, before) });
  const app = stage.start();
  await settle();
  const id = await app.navigation.settled();
  const tell = async (count: number, part: Partial<SwitchView>) => {
    stage.host.setModels({ lastSwitch: seen(count, { conversationId: id, ...part }) });
    await settle();
  };
  return { ...stage, app, tell, words: () => app.toasts.current.value?.words ?? null };
}

describe('a switch of the conversation that is shown', () => {
  it('is told when it is done, and the chip confirms it', async () => {
    const { app, tell, words } = await shown();
    await tell(1, { modelId: INSTANT });
    expect(words()).toBe('Instant answers from now on.');
    expect(app.models.confirmed.value).toBe(INSTANT);
  });

  it('is no news where the first model was loaded: the chip confirms it', async () => {
    const { app, host, tell, words } = await shown();
    const models = host.models().models.map((model) => ({
      ...model,
      lifecycle: model.id === INSTANT ? ('Ready' as const) : null,
    }));
    host.setModels({ models });
    await tell(1, { modelId: INSTANT });
    expect(words()).toBeNull();
    expect(app.models.confirmed.value).toBe(INSTANT);
  });

  it('is told when it failed: why, who answers meanwhile, and the way on', async () => {
    const { app, tell, words } = await shown();
    await tell(1, { modelId: GENIUS, backTo: SMART, error: NO_MEMORY });
    expect(words()).toBe(
      'Switching to Genius failed. There is not enough memory for this model. Close other programs and try again, or choose a smaller model. Smart answers meanwhile.',
    );
    expect(app.models.confirmed.value).toBeNull();
    app.toasts.current.value?.action?.act();
    expect(app.modelMenuOpen.value).toBe(true);
  });

  it('is not news where it was over before the surface opened', async () => {
    const { tell, words, host, adapter } = await shown({});
    expect(words()).toBeNull();
    adapter.setConnection('connected');
    host.setModels({ queue: [] });
    await settle();
    expect(words()).toBeNull();
    await tell(4, {});
    expect(words()).toBe('Smart answers from now on.');
  });

  it('is not news either where the conversation was there before the models', async () => {
    const { app, words } = await shown({});
    const { text, models, conversation, toasts } = app;
    const late = new SwitchToasts({ text, models, conversation, toasts, chooseModel() {} });
    expect(words()).toBeNull();
    late.dispose();
  });

  it('is told once, however often the models change', async () => {
    const { app, tell, host, words } = await shown();
    await tell(1, {});
    app.toasts.dismiss();
    host.setModels({ queue: [] });
    await settle();
    expect(words()).toBeNull();
  });

  it('is told of a host that began anew', async () => {
    const { host, tell, words } = await shown({});
    host.setModels({ lastSwitch: null });
    await settle();
    await tell(1, {});
    expect(words()).toBe('Smart answers from now on.');
  });

  it('says the better reason when one was found', async () => {
    const { tell, words } = await shown();
    await tell(1, { modelId: GENIUS, error: NO_MEMORY });
    const file = { code: 'engine-model-damaged', message: '', fields: {} } as const;
    await tell(1, { modelId: GENIUS, error: file });
    expect(words()).toContain('A file of the model is damaged');
    expect(words()).not.toContain('memory');
  });

  it('is not told in another conversation', async () => {
    const { tell, words, app } = await shown();
    await tell(1, { conversationId: asId('elsewhere'), modelId: INSTANT });
    expect(words()).toBeNull();
    expect(app.models.confirmed.value).toBeNull();
  });
});
