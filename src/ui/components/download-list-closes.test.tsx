// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Panel } from '../app/panel';
import { GENIUS, QUICK, SMART } from '../testing/sample-models';
import { find, press, show, words } from '../testing/show';
import { settle } from '../testing/stage';

/** The list is seen to be done for a while before it goes. */
const LONG_MS = 10_000;

const doing = (what: () => unknown) =>
  act(async () => {
    await what();
    await settle();
  });
const list = () => document.querySelector('.downloads');
const spoken = () => words('[role=status][aria-atomic]');

/** A panel with a question that had the list open: its model is on its way. */
async function asked() {
  const stage = await show(<Panel />);
  const { host, id, app, clock } = stage;
  await doing(() => host.setConversation(id, { targetModelId: QUICK }));
  document.querySelector('textarea')?.focus();
  await doing(() => {
    app.composer.type('Is it wet?');
    return app.composer.send();
  });
  await doing(() => host.enqueue(QUICK));
  expect(list()).not.toBeNull();
  const later = () => doing(() => clock.advance(LONG_MS));
  return { ...stage, later };
}

describe('a list of downloads that opened by itself', () => {
  it('stays until what it opened for is here, and then goes and says so', async () => {
    const { host, later } = await asked();
    await later();
    expect(list()).not.toBeNull();
    await doing(() => host.complete(QUICK));
    expect(list()?.textContent).toContain('Ready');
    await later();
    expect(list()).toBeNull();
    expect(spoken()).toBe('Downloads closed: Quick is ready.');
    expect(document.activeElement).toBe(document.querySelector('textarea'));
  });

  it('stays for what was asked for meanwhile', async () => {
    const { host, later } = await asked();
    await doing(() => host.enqueue(GENIUS));
    await doing(() => host.complete(QUICK));
    await later();
    expect(list()).not.toBeNull();
    await doing(() => host.complete(GENIUS));
    await later();
    expect(list()).toBeNull();
  });

  it('stays with what failed or was canceled, and goes when that is here after all', async () => {
    const { host, later } = await asked();
    for (const lifecycle of ['Failed', 'Canceled'] as const) {
      await doing(() => host.updateModel(QUICK, { lifecycle }));
      await later();
      expect(list()).not.toBeNull();
    }
    await doing(() => host.enqueue(QUICK));
    await doing(() => host.complete(QUICK));
    await later();
    expect(list()).toBeNull();
  });

  it('stays where the person has used it, or is in it', async () => {
    const uses: (() => void)[] = [
      () => list()?.dispatchEvent(new Event('pointerdown', { bubbles: true })),
      () => list()?.dispatchEvent(new Event('pointermove', { bubbles: true })),
      () => list()?.dispatchEvent(new Event('wheel', { bubbles: true })),
      () => find('button', 'Close downloads')?.focus(),
    ];
    for (const use of uses) {
      const { host, later } = await asked();
      await doing(use);
      await doing(() => host.complete(QUICK));
      await later();
      expect(list()).not.toBeNull();
      // Also when the person has left it since.
      await doing(() => document.querySelector('textarea')?.focus());
      await later();
      expect(list()).not.toBeNull();
    }
  });

  it('goes where a pointer only passed over it', async () => {
    const { host, later } = await asked();
    await doing(() => list()?.dispatchEvent(new Event('pointermove', { bubbles: true })));
    await doing(() => list()?.dispatchEvent(new Event('pointerleave')));
    await doing(() => host.complete(QUICK));
    await later();
    expect(list()).toBeNull();
  });

  it.each(['hidden', 'behind another'])('stays while its window is %s', async (how) => {
    const { host, later } = await asked();
    const away =
      how === 'hidden'
        ? vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
        : vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    await doing(() => host.complete(QUICK));
    await later();
    await later();
    expect(list()).not.toBeNull();
    expect(spoken()).not.toContain('Downloads closed');
    away.mockRestore();
    await doing(() => window.dispatchEvent(new Event('focus')));
    // It is seen to be done for a while, also then.
    expect(list()).not.toBeNull();
    await later();
    expect(list()).toBeNull();
    expect(spoken()).toBe('Downloads closed: Quick is ready.');
  });

  it('goes too where it took the focus with a choice and the person went back to the text', async () => {
    const { app, host, later } = await asked();
    await doing(() => app.downloads.close());
    await doing(() => app.downloads.showRequested(QUICK));
    expect(list()?.contains(document.activeElement)).toBe(true);
    await doing(() => document.querySelector('textarea')?.focus());
    await doing(() => host.complete(QUICK));
    await later();
    expect(list()).toBeNull();
  });
});

describe('a list of downloads that was opened by hand', () => {
  it('stays, also where a download is asked for and comes meanwhile', async () => {
    const { app, host, later } = await asked();
    await doing(() => app.downloads.close());
    await doing(() => press('Downloads, 1 under way'));
    await doing(() => app.downloads.showRequested(QUICK));
    await doing(() => document.querySelector('textarea')?.focus());
    await doing(() => host.complete(QUICK));
    await later();
    expect(list()).not.toBeNull();
    await doing(() => host.updateModel(SMART, { lifecycle: 'Ready' }));
    await later();
    expect(list()).not.toBeNull();
  });
});
