// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { useKeptPlace } from './use-kept-place';

/** What a part is as tall as before and after its words are there, in pixels. */
const EMPTY_PX = 100;
const DRAWN_PX = 500;

function Part({ isDrawn }: { readonly isDrawn: boolean }) {
  const part = useRef<HTMLDivElement>(null);
  useKeptPlace(part, isDrawn);
  return <div ref={part} class="part" data-height={isDrawn ? DRAWN_PX : EMPTY_PX} />;
}

/** A thread of two parts in a frame, laid out one below the other. */
function lay(isDrawn: boolean): HTMLElement {
  const parts = [isDrawn, true].map((drawn, at) => <Part key={at} isDrawn={drawn} />);
  void act(() => render(<div class="thread-scroll">{parts}</div>, document.body));
  const frame = document.querySelector<HTMLElement>('.thread-scroll');
  if (frame === null) throw new Error('There is no thread');
  const heightOf = (part: Element | undefined) => Number(part?.getAttribute('data-height'));
  const all = [...frame.children];
  for (const [at, part] of all.entries()) {
    part.getBoundingClientRect = () => {
      const above = at === 0 ? 0 : heightOf(all[0]);
      return new DOMRect(0, above - frame.scrollTop, 300, heightOf(part));
    };
  }
  frame.getBoundingClientRect = () => new DOMRect(0, 0, 300, 400);
  return frame;
}

beforeEach(() => render(null, document.body));

describe('what is being read', () => {
  it('stays where it is on the screen when the part above it gets its words', () => {
    const frame = lay(false);
    // The empty part goes over the upper edge; below it begins what is read.
    frame.scrollTop = 40;
    const read = () => frame.children[1]?.getBoundingClientRect().top;
    expect(read()).toBe(60);
    lay(true);
    expect(read()).toBe(60);
    expect(frame.scrollTop).toBe(40 + DRAWN_PX - EMPTY_PX);
  });

  it('is not moved by a part that begins in view, which grows downwards', () => {
    const frame = lay(false);
    frame.scrollTop = 0;
    lay(true);
    expect(frame.scrollTop).toBe(0);
  });
});
