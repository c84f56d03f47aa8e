import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps what is being read where it is when a part of the thread that begins above it gets its
 * words. The browser does so by itself (scroll anchoring) unless the topmost part in view is one
 * that changes; then it gives up, and this takes its place.
 */
export function useKeptPlace(part: RefObject<HTMLElement | null>, isDrawn: boolean): void {
  const was = useRef(isDrawn);
  const bottom = useRef<number | null>(null);
  // Before the change reaches the page.
  if (isDrawn && !was.current && part.current) bottom.current = bottomToKeep(part.current);
  useLayoutEffect(() => {
    was.current = isDrawn;
    const before = bottom.current;
    bottom.current = null;
    if (before === null || !part.current) return;
    const frame = part.current.closest('.thread-scroll');
    if (frame) frame.scrollTop += part.current.getBoundingClientRect().bottom - before;
  });
}

/** Where the part ends on the screen; null where nothing needs to be kept. */
function bottomToKeep(part: Element): number | null {
  const frame = part.closest('.thread-scroll');
  if (!frame) return null;
  const edge = frame.getBoundingClientRect().top;
  const { top, bottom } = part.getBoundingClientRect();
  if (top >= edge) return null;
  let topmost: Element | null = part;
  while (topmost && topmost.getBoundingClientRect().bottom <= edge) {
    topmost = topmost.nextElementSibling;
  }
  const isKeptByBrowser = topmost !== part && topmost?.firstElementChild;
  return isKeptByBrowser ? null : bottom;
}
