import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';

/** Nearer to the end than this counts as being there; a line of text is taller. */
const NEAR_PX = 24;

export interface StickToEnd {
  /** False while the reader is somewhere above. */
  readonly atEnd: ReadonlySignal<boolean>;
  /** Goes to the end and follows it again. */
  toEnd(): void;
}

/**
 * Keeps `frame` scrolled to its end while `content` grows, until the reader scrolls up; takes
 * it up again when they come back to the end.
 */
export function useStickToEnd(
  frame: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
): StickToEnd {
  const atEnd = useSignal(true);
  const lastTop = useRef(0);

  const toEnd = useCallback(() => {
    atEnd.value = true;
    const element = frame.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [atEnd, frame]);

  useEffect(() => {
    const element = frame.current;
    const inside = content.current;
    if (!element || !inside) return;
    const onScroll = () => {
      const left = element.scrollHeight - element.clientHeight - element.scrollTop;
      // Growing content moves the end away without a scroll; only going up is the reader's.
      if (left <= NEAR_PX) atEnd.value = true;
      else if (element.scrollTop < lastTop.current) atEnd.value = false;
      lastTop.current = element.scrollTop;
    };
    const follow = new ResizeObserver(() => {
      if (atEnd.peek()) element.scrollTop = element.scrollHeight;
    });
    follow.observe(inside);
    follow.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      follow.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [atEnd, content, frame]);

  return { atEnd, toEnd };
}
