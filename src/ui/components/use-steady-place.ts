import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps what stands above the composer's text box where it was opened: the composer's lower edge
 * stays, while an answer that ends or a notice that comes changes how high it is, and rows that
 * move under the pointer are chosen by mistake. A window of another size places it anew.
 */
export function useSteadyPlace(frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const place = () => {
      const style = frame.current?.style;
      if (!frame.current || !style) return;
      style.removeProperty('inset-block-end');
      // As the browser worked it out: a length from the composer's lower edge.
      style.insetBlockEnd = getComputedStyle(frame.current).insetBlockEnd;
    };
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [frame]);
}
