// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Panel } from '../app/panel';
import { INSTANT } from '../testing/sample-models';
import { find, key, press, show, words } from '../testing/show';

const region = () => document.querySelector('.toasts [role=status]');

async function switched() {
  const stage = await show(<Panel />);
  const before = region();
  stage.host.setModels({
    lastSwitch: {
      ...{ count: 1, conversationId: stage.id, modelId: INSTANT },
      ...{ error: null, backTo: null },
    },
  });
  await expect.poll(() => region()?.textContent).toBe('Instant answers from now on.');
  // A region that comes with its words is not listened to yet.
  expect(region()).toBe(before);
  return stage;
}

describe('a toast', () => {
  it('is told politely, and goes', async () => {
    const { clock } = await switched();
    expect(region()?.getAttribute('aria-live')).toBe('polite');
    clock.advance(6_000);
    await expect.poll(() => words('.toasts')).toBe('');
  });

  it('stays while the focus or the pointer is on it', async () => {
    const { clock, app } = await switched();
    const shown = () => app.toasts.current.value?.words;
    find('button', 'Dismiss')?.focus();
    clock.advance(60_000);
    expect(shown()).toContain('Instant');
    document.querySelector('textarea')?.focus();
    document.querySelector('.toasts')?.dispatchEvent(new PointerEvent('pointerenter'));
    clock.advance(60_000);
    expect(shown()).toContain('Instant');
    document.querySelector('.toasts')?.dispatchEvent(new PointerEvent('pointerleave'));
    clock.advance(6_000);
    await expect.poll(() => words('.toasts')).toBe('');
  });

  it.each([
    ['its button', () => press('Dismiss')],
    [
      'Esc',
      () => {
        find('button', 'Dismiss')?.focus();
        key('Escape');
      },
    ],
  ])('is taken away with %s, and the focus goes to the question', async (_how, dismiss) => {
    await switched();
    dismiss();
    await expect.poll(() => words('.toasts')).toBe('');
    await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('gives the focus to the question when its action was taken with the keyboard', async () => {
    const { app } = await show(<Panel />);
    let times = 0;
    const undo = () => {
      times += 1;
    };
    app.toasts.show({
      ...{ key: 'deleted', words: 'Deleted.', tone: 'done' },
      action: { label: 'Undo', act: undo },
    });
    await expect.poll(() => find('button', 'Undo')).not.toBeNull();
    press('Undo');
    expect(times).toBe(1);
    await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  });
});
