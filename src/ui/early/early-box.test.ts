// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { isPressed } from '../shortcuts/shortcuts';
import { EARLY_BOX } from './early-box-id';
import { keepEarlyBox } from './keep-early-box';
import { takeEarlyBox } from './take-early-box';

function open(lang = 'de'): HTMLTextAreaElement {
  document.documentElement.lang = lang;
  document.body.innerHTML = `<div class="early"><textarea id="${EARLY_BOX}"></textarea></div>`;
  keepEarlyBox(document);
  return document.querySelector('textarea') as HTMLTextAreaElement;
}

function press(box: HTMLTextAreaElement, init: KeyboardEventInit): boolean {
  return box.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  );
}

afterEach(() => {
  document.documentElement.lang = '';
  document.body.innerHTML = '';
});

it('has the cursor and speaks the language of the page', () => {
  const box = open('fr');
  expect(document.activeElement).toBe(box);
  expect([box.getAttribute('aria-label'), box.placeholder]).toEqual([
    'Votre question',
    'Demander…',
  ]);
});

it('gives what was typed, and is gone when it is removed', async () => {
  const box = open();
  box.value = 'Is there';
  box.setSelectionRange(3, 5);
  const early = await takeEarlyBox(document);
  // Typed until the last moment.
  box.value += ' a clause?';
  box.setSelectionRange(3, 5);
  expect(early).toMatchObject({ text: 'Is there a clause?', asked: null, selection: [3, 5] });
  early?.remove();
  expect(document.querySelector('.early')).toBeNull();
  expect(await takeEarlyBox(document)).toBeNull();
});

it('remembers the first Enter and what was there then, and breaks no line', async () => {
  const box = open();
  box.value = 'Why?';
  expect(press(box, { key: 'Enter' })).toBe(false);
  box.value = 'Why? And how?';
  expect(press(box, { key: 'Enter' })).toBe(false);
  expect(await takeEarlyBox(document)).toMatchObject({ text: 'Why? And how?', asked: 'Why?' });
});

it('leaves a line break and the keys of an input method alone', async () => {
  const box = open();
  expect(press(box, { key: 'Enter', shiftKey: true })).toBe(true);
  expect(press(box, { key: 'Enter', isComposing: true })).toBe(true);
  expect(press(box, { key: 'a' })).toBe(true);
  expect((await takeEarlyBox(document))?.asked).toBeNull();
});

it.each([
  {},
  { ctrlKey: true },
  { metaKey: true },
  { altKey: true },
  { shiftKey: true },
  { ctrlKey: true, shiftKey: true },
  { ctrlKey: true, altKey: true },
])('asks at the Enter at which the box after it does: %j', async (held) => {
  const box = open();
  box.value = 'Why?';
  const init = { key: 'Enter', ...held };
  const sends = isPressed('send', new KeyboardEvent('keydown', init));
  expect(press(box, init)).toBe(!sends);
  expect((await takeEarlyBox(document))?.asked).toBe(sends ? 'Why?' : null);
});

it('asks what is typed after an Enter that was pressed on nothing', async () => {
  const box = open();
  box.value = ' \n';
  expect(press(box, { key: 'Enter' })).toBe(false);
  expect((await takeEarlyBox(document))?.asked).toBeNull();
  box.value = 'Why?';
  press(box, { key: 'Enter' });
  expect((await takeEarlyBox(document))?.asked).toBe('Why?');
});

it('asks nothing at an Enter that is only held down', async () => {
  const box = open();
  box.value = 'Why?';
  expect(press(box, { key: 'Enter', repeat: true })).toBe(false);
  expect((await takeEarlyBox(document))?.asked).toBeNull();
});

it('is not taken while an input method composes in it', async () => {
  const box = open('ja');
  box.dispatchEvent(new CompositionEvent('compositionstart'));
  let taken = false;
  const taking = takeEarlyBox(document).then((early) => {
    taken = true;
    return early;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(taken).toBe(false);
  box.value = '解約';
  box.dispatchEvent(new CompositionEvent('compositionend'));
  expect((await taking)?.text).toBe('解約');
});

it('is not taken between two syllables that one key ends and begins', async () => {
  const box = open();
  box.dispatchEvent(new CompositionEvent('compositionstart'));
  let taken = false;
  const taking = takeEarlyBox(document).then((early) => {
    taken = true;
    return early;
  });
  box.value = '가';
  box.dispatchEvent(new CompositionEvent('compositionend'));
  // The browser lets what waits for the first event go on before it tells the second.
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  box.dispatchEvent(new CompositionEvent('compositionstart'));
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  expect(taken).toBe(false);
  box.value = '가나';
  box.dispatchEvent(new CompositionEvent('compositionend'));
  expect((await taking)?.text).toBe('가나');
});
