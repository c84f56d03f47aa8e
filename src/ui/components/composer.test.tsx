// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppContext } from '../app/app-context';
import { setStage, settle } from '../testing/stage';
import { Composer } from './composer';

/** The composer on a page, after everything that was asked for was answered. */
async function show() {
  const stage = setStage();
  const app = stage.start();
  render(
    <AppContext.Provider value={app}>
      <Composer />
    </AppContext.Provider>,
    document.body,
  );
  await settle();
  return { ...stage, app };
}

function box(): HTMLTextAreaElement {
  const found = document.querySelector('textarea');
  if (found === null) throw new Error('There is no text box.');
  return found;
}

function pressEnter(): void {
  box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
}

function type(text: string): void {
  box().value = text;
  box().dispatchEvent(new Event('input', { bubbles: true }));
}

const words = (selector: string) => document.querySelector(selector)?.textContent ?? '';

beforeEach(() => {
  render(null, document.body);
});

describe('Enter in an empty box', () => {
  it('is refused in calm words, which go away with the next key', async () => {
    await show();
    pressEnter();
    await expect.poll(() => words('[role=status]')).toMatch(/nothing to ask/);
    expect(words('[role=alert]')).toBe('');
    type('W');
    await expect.poll(() => words('[role=status]')).toBe('');
    expect(box().value).toBe('W');
  });
});
