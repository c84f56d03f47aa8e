// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { sendQuestion } from '@/messaging/commands/chat';
import { openConversation, requestModel } from '@/messaging/commands/conversations';
import { setDefaultModel } from '@/messaging/commands/settings';
import { machineTopic } from '@/messaging/topics/machine';
import type { ModelView } from '@/messaging/topics/models';
import { INSTANT, QUICK, SMART } from '../testing/sample-models';
import { press, show, words } from '../testing/show';
import { Welcome } from './welcome';

const text = () => document.body.textContent ?? '';

/** The row of a main model. */
const tier = (name: string) =>
  [...document.querySelectorAll('.welcome-tier')].find(
    (row) => row.querySelector('bdi')?.textContent === name,
  ) ?? null;
const radio = (name: string) => tier(name)?.querySelector('input') ?? null;

async function open(part: (model: ModelView) => Partial<ModelView> = () => ({})) {
  let closed = 0;
  const shown = await show(
    <Welcome
      close={() => {
        closed += 1;
      }}
    />,
    'welcome',
    (host) => {
      const models = host.models().models.map((model) => ({
        ...{ ...model, lifecycle: null },
        ...part(model),
      }));
      host.setModels({ models });
    },
  );
  await expect.poll(text).toContain('Your first model');
  return { ...shown, closed: () => closed };
}

describe('the welcome page', () => {
  it('says what Homebody is and what this computer has, in words', async () => {
    const { adapter } = await open();
    expect(document.querySelectorAll('.welcome-what p')).toHaveLength(3);
    await expect
      .poll(() => words('.welcome-facts'))
      .toContain('Intel Iris Xe. Models can run on it');
    expect(words('.welcome-facts')).toContain('8 cores');
    expect(words('.welcome-facts')).toContain('212 GB free for Homebody');
    adapter.topics.publish(machineTopic, {
      device: { cores: 1, memoryBytes: null, freeBytes: null, gpu: null },
    });
    await expect.poll(() => words('.welcome-facts')).toContain('1 core');
    expect(words('.welcome-facts')).toContain('None that the browser offers.');
    expect(words('.welcome-facts')).toContain('The browser does not say.');
  });

  it('recommends a model and why, and one press downloads it', async () => {
    const { adapter } = await open();
    await expect.poll(text).toContain('Smart is recommended: the best balance');
    expect(tier('Smart')?.textContent).toContain('Recommended');
    expect(tier('Smart')?.textContent).toContain('1.8 GB');
    press('Download Smart, 1.8 GB');
    await expect.poll(() => adapter.requestsOf(requestModel).at(-1)?.modelId).toBe(SMART);
    await expect.poll(text).toContain('Smart is next to be downloaded.');
    expect(adapter.requestsOf(setDefaultModel)).toEqual([]);
  });

  it('recommends a lighter one where Smart is too much, and keeps it for what comes later', async () => {
    const { adapter } = await open(({ tier }) => ({
      fit:
        tier === 'instant'
          ? { verdict: 'fits', reasons: [] }
          : { verdict: 'slow', reasons: [{ code: 'few-cores', cores: 2 }] },
    }));
    await expect.poll(text).toContain('Instant is recommended: it is the best that runs well');
    expect(tier('Smart')?.textContent).toContain('slow: the processor has only 2 cores.');
    press('Download Instant, 98 MB');
    await expect.poll(() => adapter.requestsOf(setDefaultModel)).toEqual([{ modelId: INSTANT }]);
  });

  it('lets another tier be chosen with its size, and none that does not fit', async () => {
    const { adapter } = await open();
    await expect.poll(() => tier('Quick')).not.toBeNull();
    expect(radio('Smart')?.checked).toBe(true);
    expect(radio('Genius')?.disabled).toBe(true);
    radio('Quick')?.click();
    await expect.poll(text).toContain('Download Quick, 1.6 GB');
    press('Download Quick, 1.6 GB');
    await expect.poll(() => adapter.requestsOf(requestModel).at(-1)?.modelId).toBe(QUICK);
    await expect.poll(() => adapter.requestsOf(setDefaultModel)).toEqual([{ modelId: QUICK }]);
  });

  it('offers all models again after a download was canceled or failed', async () => {
    const { host } = await open();
    press('Download Smart, 1.8 GB');
    await expect.poll(text).toContain('next to be downloaded');
    expect(tier('Quick')).toBeNull();
    host.updateModel(SMART, { lifecycle: 'Canceled' });
    await expect.poll(() => tier('Quick')).not.toBeNull();
    expect(words('.welcome-section .status')).toBe('');
    host.updateModel(SMART, { lifecycle: 'Failed' });
    await expect.poll(() => words('.welcome-section .status-loss')).not.toBe('');
    expect(tier('Quick')).not.toBeNull();
  });

  it('leaves nothing behind when it is closed without a choice', async () => {
    const { adapter, closed } = await open();
    press('Not now');
    expect(closed()).toBe(1);
    expect(adapter.requestsOf(openConversation)).toEqual([]);
    expect(adapter.requestsOf(requestModel)).toEqual([]);
  });

  it('takes a question before any model is here', async () => {
    const { adapter, app } = await open();
    app.composer.type('What is a lighthouse?');
    await app.composer.send();
    expect(adapter.requestsOf(sendQuestion).at(-1)?.text).toBe('What is a lighthouse?');
    await expect.poll(() => words('article.question')).toContain('What is a lighthouse?');
  });

  it('has a question answered by the model that is chosen, also where no button was pressed', async () => {
    const { adapter, app } = await open();
    await expect.poll(() => radio('Quick')).not.toBeNull();
    radio('Quick')?.click();
    await expect.poll(text).toContain('Download Quick');
    app.composer.type('What is a lighthouse?');
    await app.composer.send();
    const names = adapter.sent.map(({ name }) => name);
    expect(adapter.requestsOf(requestModel).at(-1)?.modelId).toBe(QUICK);
    expect(names.indexOf(requestModel.name)).toBeLessThan(names.indexOf(sendQuestion.name));
    expect(adapter.requestsOf(setDefaultModel)).toEqual([{ modelId: QUICK }]);
    app.composer.type('And a second one?');
    await app.composer.send();
    expect(adapter.requestsOf(requestModel)).toHaveLength(1);
  });

  it('says why a download failed, and tries again', async () => {
    const { host } = await open();
    press('Download Smart, 1.8 GB');
    await expect.poll(text).toContain('next to be downloaded');
    host.updateModel(SMART, {
      lifecycle: 'Failed',
      error: { code: 'install-offline', message: '', fields: { artifact: 'Smart' } },
    });
    await expect.poll(() => words('.welcome-section .status-loss')).not.toBe('');
    press('Retry Smart');
    await expect.poll(text).toContain('next to be downloaded');
  });
});
