import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Whether `content` is wider than the `frame` it scrolls in. Only then must the frame be reachable
 * by keyboard.
 */
export function useScrollsSideways(
  frame: RefObject<HTMLElement | null>,
  content: RefObject<Element | null>,
): ReadonlySignal<boolean> {
  const scrolls = useSignal(false);
  useEffect(() => {
    const outer = frame.current;
    const inner = content.current;
    if (!outer || !inner) return;
    const look = new ResizeObserver(() => {
      scrolls.value = outer.scrollWidth > outer.clientWidth;
    });
    look.observe(outer);
    look.observe(inner);
    return () => look.disconnect();
  }, [frame, content, scrolls]);
  return scrolls;
}
