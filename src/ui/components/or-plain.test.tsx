// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { OrPlain } from './or-plain';

afterEach(() => render(null, document.body));

it('shows the words as they were written from the moment they cannot be drawn', async () => {
  const faults = vi.fn();
  vi.stubGlobal('reportError', faults);
  const words = signal('fine');
  const Drawn = () => {
    if (words.value.includes('bad')) throw new TypeError('cannot be drawn');
    return <b>{words.value}</b>;
  };
  const Answer = () => (
    <article>
      <OrPlain plain={words.value}>
        <Drawn />
      </OrPlain>
      <button type="button">Copy</button>
    </article>
  );
  await act(() => render(<Answer />, document.body));
  expect(document.querySelector('b')?.textContent).toBe('fine');
  for (const text of ['fine, then bad', 'fine, then bad, and more']) {
    await act(() => {
      words.value = text;
    });
    expect(document.querySelector('article')?.textContent).toBe(`${text}Copy`);
    expect(document.querySelector('.message-text')?.textContent).toBe(text);
  }
  expect(faults).toHaveBeenCalledTimes(1);
});
