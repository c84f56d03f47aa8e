// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { stopAnswer } from '@/messaging/commands/chat';
import { cancelDownload, retryDownload } from '@/messaging/commands/downloads';
import { Panel } from '../app/panel';
import { GENIUS, QUICK } from '../testing/sample-models';
import { find, key, press, show, words } from '../testing/show';

const PROGRESS = {
  bytesDone: 900_000_000,
  bytesTotal: 1_500_000_000,
  bytesPerSecond: 20_000_000,
  secondsLeft: 30,
};

const focus = () => expect.poll(() => document.activeElement?.textContent);
const row = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('.download')].find((one) =>
    one.querySelector('.download-name')?.textContent?.includes(name),
  );

/** The panel with Quick on its way and Genius behind it. */
async function coming() {
  const stage = await show(<Panel />);
  stage.host.enqueue(QUICK);
  stage.host.enqueue(GENIUS);
  stage.host.updateModel(QUICK, {
    lifecycle: 'Downloading',
    step: 'downloading',
    progress: PROGRESS,
  });
  await expect.poll(() => find('button', 'Downloads, 2 under way')).not.toBeNull();
  return stage;
}

async function opened() {
  const stage = await coming();
  press('Downloads, 2 under way');
  await focus().toBe('Downloads');
  return stage;
}

describe('the list of downloads', () => {
  it('says how each one stands, in words and figures', async () => {
    await opened();
    expect(words('.downloads-list')).toContain('Downloading 60%');
    expect(row('Quick')?.textContent).toContain('900 MB of 1.5 GB · 20 MB/s · about 30 sec left');
    expect(row('Genius')?.textContent).toContain('Queued');
    expect(row('Genius')?.textContent).toContain('Next in the queue');
    expect(row('Smart')?.textContent).toContain('Ready');
  });

  it('says what a download does while no bytes come', async () => {
    const { host } = await opened();
    host.updateModel(QUICK, { step: 'waiting-for-network' });
    await expect.poll(() => row('Quick')?.textContent).toContain('Waiting for the network');
    host.updateModel(QUICK, { step: 'verifying' });
    await expect.poll(() => row('Quick')?.textContent).toContain('Checking the files');
    host.updateModel(QUICK, { lifecycle: 'Compiling', step: null, progress: null });
    const loading = { modelId: QUICK, step: 'compiling', fraction: 0.4 } as const;
    host.setModels({ queue: [GENIUS], engine: { ...host.models().engine, loading } });
    await expect.poll(() => row('Quick')?.textContent).toContain('Compiling shaders, 40%');
    expect(row('Quick')?.querySelector('button')).toBeNull();
  });

  it('is left with Esc, which gives the focus back and stops no answer', async () => {
    const { host, id, adapter } = await opened();
    host.ask(id, { questionId: asId('q'), answerId: asId('a'), text: 'Q', quote: null });
    host.write(id, asId('a'), 'Well');
    key('Escape');
    await expect.poll(() => document.querySelector('.downloads')).toBeNull();
    expect(document.activeElement).toBe(find('button', 'Downloads, 2 under way'));
    expect(adapter.requestsOf(stopAnswer)).toEqual([]);
  });

  it('comes and goes with its keys', async () => {
    await coming();
    document.querySelector('textarea')?.focus();
    key('J', { ctrlKey: true, shiftKey: true });
    await focus().toBe('Downloads');
    key('J', { ctrlKey: true, shiftKey: true });
    await expect.poll(() => document.querySelector('.downloads')).toBeNull();
    expect(document.activeElement).toBe(document.querySelector('textarea'));
  });

  it('opens when a model is chosen that is not there, and not for one that is', async () => {
    const { app } = await show(<Panel />);
    const choose = async (name: string) => {
      app.modelMenuOpen.value = true;
      await expect.poll(() => document.querySelector('[role=listbox]')).not.toBeNull();
      const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find((one) =>
        one.textContent?.includes(name),
      );
      option?.click();
      await expect.poll(() => document.querySelector('[role=listbox]')).toBeNull();
    };
    await choose('Instant');
    await expect.poll(() => find('button', 'Model: Instant, ready')).not.toBeNull();
    expect(app.downloads.isOpen.value).toBe(false);
    await choose('Quick');
    await focus().toBe('Downloads');
    expect(row('Quick')?.textContent).toContain('Queued');
    key('Escape');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toMatch(/^Model: /);
  });
});

describe('Cancel', () => {
  it('says which bytes are lost and how long they take again, and keeps them by default', async () => {
    const { adapter } = await opened();
    press('Cancel Quick');
    await expect.poll(() => words('dialog')).toContain('Cancel the download of Quick?');
    expect(words('dialog')).toContain(
      '900 MB already downloaded will be removed. Fetching it again takes about 50 sec at the present speed.',
    );
    press('Keep downloading');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    expect(adapter.requestsOf(cancelDownload)).toEqual([]);
  });

  it('cancels what was meant, at its attempt, and leaves the focus with the row', async () => {
    const { adapter } = await opened();
    press('Cancel Quick');
    await expect.poll(() => document.querySelector('dialog')).not.toBeNull();
    press('Cancel download');
    await expect.poll(() => row('Quick')?.textContent).toContain('Canceled');
    expect(adapter.requestsOf(cancelDownload)).toEqual([{ modelId: QUICK, attempt: 1 }]);
    expect(row('Quick')?.contains(document.activeElement)).toBe(true);
  });

  it('names the place that a queued one loses', async () => {
    await opened();
    press('Cancel Genius');
    await expect.poll(() => words('dialog')).toContain('It is next in the queue');
    expect(find('button', 'Keep it queued')).not.toBeNull();
  });

  it('says so where a question waits for the model', async () => {
    const { host, id } = await opened();
    host.ask(id, {
      ...{ questionId: asId<'message'>('q'), answerId: asId<'message'>('a'), text: 'Q' },
      ...{ quote: null, answerWith: QUICK },
    });
    press('Cancel Quick');
    await expect.poll(() => words('dialog')).toContain('will not be answered');
  });

  it('asks no more where the download has ended meanwhile, and the focus stays', async () => {
    const { host } = await opened();
    press('Cancel Quick');
    await expect.poll(() => document.querySelector('dialog')).not.toBeNull();
    host.complete(QUICK);
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    expect(row('Quick')?.contains(document.activeElement)).toBe(true);
    host.updateModel(QUICK, { lifecycle: 'Failed' });
    host.enqueue(QUICK);
    await expect.poll(() => row('Quick')?.textContent).toContain('Queued');
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('Retry', () => {
  it('stands on the row that failed, with the reason, and asks for that attempt', async () => {
    const { host, adapter } = await opened();
    host.failDownload(QUICK, {
      ...{ code: 'install-network', message: '' },
      fields: { artifact: 'Quick' },
    });
    await expect.poll(() => row('Quick')?.textContent).toContain('the connection was lost');
    press('Retry Quick');
    await expect.poll(() => row('Quick')?.textContent).toContain('Number 2 in the queue');
    expect(adapter.requestsOf(retryDownload)).toEqual([{ modelId: QUICK, attempt: 1 }]);
    // The same place in the row: a keyboard is not thrown out of it.
    expect(document.activeElement).toBe(find('button', 'Cancel Quick'));
  });
});
