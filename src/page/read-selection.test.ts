// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readSelection } from './read-selection';

/** The function as the browser runs it in a page: from its own text, with nothing around it. */
const inPage = (): unknown => new Function(`return (${readSelection.toString()})(1000)`)().text;

function element<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}.`);
  return found;
}

function mark(selector: string): void {
  document.getSelection()?.selectAllChildren(element(selector, HTMLElement));
}

beforeEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.innerHTML = `
    <article><p>First <b>bold</b></p>\n<p>second</p></article>
    <textarea>one\ntwo\nthree</textarea>
    <input type="text" value="hello world">
    <input type="password" value="secret">`;
});

describe('what a person has marked', () => {
  it('is nothing, where nothing is marked', () => {
    expect(readSelection(1000).text).toBe('');
    element('textarea', HTMLTextAreaElement).focus();
    expect(readSelection(1000).text).toBe('');
  });

  it('is the text of all the paragraphs that are marked', () => {
    mark('article');
    expect(readSelection(1000).text).toBe('First bold\nsecond');
  });

  it('is the part of a text field that is marked, with its line breaks', () => {
    const field = element('textarea', HTMLTextAreaElement);
    field.focus();
    field.setSelectionRange(0, 7);
    expect(readSelection(1000).text).toBe('one\ntwo');
  });

  it('is the marked part of a line that was typed', () => {
    const field = element('input[type=text]', HTMLInputElement);
    field.focus();
    field.setSelectionRange(6, 11);
    expect(readSelection(1000).text).toBe('world');
  });

  it('is what is marked in the page, where only the cursor stands in a field', () => {
    const field = element('textarea', HTMLTextAreaElement);
    field.focus();
    field.setSelectionRange(3, 3);
    mark('p');
    expect(readSelection(1000).text).toBe('First bold');
  });

  it('is never a password, nor how long it is', () => {
    const field = element('input[type=password]', HTMLInputElement);
    field.focus();
    field.setSelectionRange(0, 6);
    // As Chromium does: the document's selection has a dot for each character.
    mark('p');
    expect(readSelection(1000).text).toBe('');
  });

  it('is no longer than what shows that it is too long to be quoted', () => {
    const field = element('textarea', HTMLTextAreaElement);
    field.value = 'x'.repeat(5000);
    field.focus();
    field.select();
    expect(readSelection(1000).text).toBe('x'.repeat(1001));
    field.value = `${'x'.repeat(1000)}${'😀'.repeat(1000)}`;
    field.select();
    expect(readSelection(1000).text).toBe(`${'x'.repeat(1000)}😀`);
    field.blur();
    element('p', HTMLElement).textContent = 'y'.repeat(5000);
    mark('p');
    expect(readSelection(1000).text).toBe('y'.repeat(1001));
  });

  it('is read by a function that needs nothing but the page', () => {
    mark('article');
    expect(inPage()).toBe('First bold\nsecond');
    const field = element('textarea', HTMLTextAreaElement);
    field.focus();
    field.setSelectionRange(0, 3);
    expect(inPage()).toBe('one');
  });

  it('is told with where its document stands', () => {
    mark('article');
    expect(readSelection(1000)).toEqual({ text: 'First bold\nsecond', address: location.href });
  });
});
