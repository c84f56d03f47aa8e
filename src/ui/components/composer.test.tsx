// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { sendQuestion, stopAnswer } from '@/messaging/commands/chat';
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

function button(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`button[aria-label="${name}"]`);
}

/** A whole press, as a mouse makes it, on what is there. */
function press(name: string): void {
  const target = button(name);
  target?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
}

const words = (selector: string) => document.querySelector(selector)?.textContent ?? '';

/** Asks, and has the answer begin. */
async function ask({ app, host }: Awaited<ReturnType<typeof show>>, text: string) {
  app.composer.type(text);
  await app.composer.send();
  const id = await app.navigation.settled();
  const answerId = app.conversation.messageIds.value.at(-1);
  if (answerId === undefined) throw new Error('There is no answer.');
  host.write(id, answerId, 'Well');
  return { id, answerId };
}

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

describe('a double click on Stop', () => {
  it('does not send what was typed meanwhile, though Send comes where Stop was', async () => {
    const stage = await show();
    await ask(stage, 'First?');
    type('Second, half wri');
    await expect.poll(() => button('Send')).not.toBeNull();
    press('Stop');
    await expect.poll(() => button('Stop')).toBeNull();
    // Send stays where it was: the place of Stop is kept for as long as a second press may take.
    expect(document.querySelector('.send-buttons')?.lastElementChild).not.toBe(button('Send'));
    press('Send');
    await settle();
    expect(stage.adapter.requestsOf(sendQuestion)).toHaveLength(1);
    stage.clock.advance(400);
    await expect
      .poll(() => document.querySelector('.send-buttons')?.lastElementChild)
      .toBe(button('Send'));
    press('Send');
    await expect.poll(() => stage.adapter.requestsOf(sendQuestion)).toHaveLength(2);
  });

  it('does not stop the answer that comes next', async () => {
    const stage = await show();
    await ask(stage, 'First?');
    await ask(stage, 'Second?');
    await expect.poll(() => button('Stop')).not.toBeNull();
    press('Stop');
    press('Stop');
    await settle();
    expect(stage.adapter.requestsOf(stopAnswer)).toHaveLength(1);
  });

  it('says nothing of an empty question', async () => {
    const stage = await show();
    await ask(stage, 'First?');
    await expect.poll(() => button('Stop')).not.toBeNull();
    press('Stop');
    await expect.poll(() => button('Send')).not.toBeNull();
    press('Send');
    expect(stage.app.notices.current.value).toBeNull();
  });
});

describe('a press of Stop', () => {
  it('is for the answer that was there when it began', async () => {
    const stage = await show();
    const first = await ask(stage, 'First?');
    await ask(stage, 'Second?');
    await expect.poll(() => button('Stop')).not.toBeNull();
    button('Stop')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    stage.host.setState(first.id, first.answerId, 'complete');
    button('Stop')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await settle();
    expect(stage.adapter.requestsOf(stopAnswer)).toEqual([]);
  });
});
