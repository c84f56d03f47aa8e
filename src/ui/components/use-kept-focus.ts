import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Where a control that has the focus goes with its reason, `fallBack` gives the focus to something
 * else. To be called by the component that draws the control, within `frame`.
 */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, fallBack: () => void): void {
  const hadFocus = frame.current?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    // Whoever gave it to something else meanwhile knew better.
    if (hadFocus && document.activeElement === document.body) fallBack();
  });
}
