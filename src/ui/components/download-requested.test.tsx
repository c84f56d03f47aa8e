// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { enqueueDownload } from '@/messaging/commands/downloads';
import { Panel } from '../app/panel';
import { GENIUS, QUICK } from '../testing/sample-models';
import { press, show, words } from '../testing/show';
import { settle } from '../testing/stage';
import { WelcomeTalk } from './welcome-talk';

const focused = () => document.activeElement?.textContent;
const spoken = () => words('[role=status][aria-atomic]');
const doing = (what: () => unknown) =>
  act(async () => {
    await what();
    await settle();
  });

/** A panel with the person in it, whose conversation is answered by a model that is not here. */
async function absent() {
  const stage = await show(<Panel />);
  const { adapter, host, id, attention } = stage;
  attention.focused = true;
  adapter.answer(enqueueDownload, ({ modelId }) => {
    host.enqueue(modelId);
    return {};
  });
  await doing(() => host.setConversation(id, { targetModelId: QUICK }));
  return stage;
}

/** The question waits for Quick, and the list was closed again. */
async function waiting() {
  const stage = await absent();
  const { host, id } = stage;
  const ids = { questionId: asId<'message'>('q'), answerId: asId<'message'>('a') };
  await doing(() => host.ask(id, { ...ids, text: 'Is it wet?', quote: null }));
  return stage;
}

describe('the list of downloads, when a download is asked for', () => {
  it('opens with a question whose model is not here, says so, and leaves the cursor', async () => {
    const { app } = await absent();
    const box = document.querySelector('textarea');
    box?.focus();
    await doing(() => {
      app.composer.type('Is it wet?');
      return app.composer.send();
    });
    expect(words('.downloads h2')).toBe('Downloads');
    expect(spoken()).toBe('Downloads opened: Quick is on its way.');
    expect(document.activeElement).toBe(box);
  });

  it('stays closed with a question whose model is here', async () => {
    const { app, host, id } = await absent();
    await doing(() => host.complete(QUICK));
    await doing(() => {
      app.composer.type('Is it wet?');
      return app.composer.send();
    });
    expect(host.view(id).messages).toHaveLength(2);
    expect(words('.downloads')).toBe('');
  });

  it('opens with the button of an answer that waits, and takes the focus', async () => {
    await waiting();
    await doing(() => press('Download'));
    expect(focused()).toBe('Downloads');
  });

  it('leaves the cursor to somebody who begins to type while the list is on its way', async () => {
    const { app } = await waiting();
    const box = document.querySelector('textarea');
    box?.focus();
    await doing(() => {
      app.downloads.showRequested(QUICK);
      app.composer.type('And');
    });
    expect(words('.downloads h2')).toBe('Downloads');
    expect(document.activeElement).toBe(box);
  });

  it('leaves the cursor to somebody who has begun the next question', async () => {
    const { app } = await waiting();
    await doing(() => app.composer.type('And'));
    await doing(() => press('Download'));
    expect(words('.downloads h2')).toBe('Downloads');
    expect(document.activeElement).toBe(document.querySelector('textarea'));
  });

  it('opens when a failed one is tried again from above the question', async () => {
    const { host, id } = await absent();
    await doing(() => host.setConversation(id, { targetModelId: GENIUS }));
    await doing(() => press('Retry Genius'));
    expect(focused()).toBe('Downloads');
  });

  it('opens when somebody decides to wait for what is on its way', async () => {
    const { host } = await absent();
    await doing(() => host.enqueue(QUICK));
    await doing(() => press('Answer now with Smart'));
    expect(words('.downloads')).toBe('');
    await doing(() => press('Wait for Quick'));
    expect(focused()).toBe('Downloads');
  });

  it('opens when an answer is to be written anew by a model that is not here', async () => {
    const { app } = await waiting();
    await doing(() => app.versions.regenerate(asId('a')));
    expect(words('.downloads h2')).toBe('Downloads');
  });

  it('does not come up by itself on the welcome page, which shows its own progress', async () => {
    const { app, host } = await show(<WelcomeTalk />, 'welcome', (host) =>
      host.setModels({ defaultModelId: QUICK }),
    );
    await doing(() => {
      app.composer.type('Is it wet?');
      return app.composer.send();
    });
    expect(words('article.question')).toContain('Is it wet?');
    expect(host.model(QUICK).lifecycle).toBeNull();
    expect(words('.downloads')).toBe('');
  });
});
