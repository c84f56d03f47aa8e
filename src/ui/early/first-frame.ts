/** Longest wait for a frame: a page that nobody sees is never painted. */
const LONGEST_MS = 100;

/** Resolves when the page's first frame has been painted. */
export function firstFrame(page: Window): Promise<void> {
  return new Promise((resolve) => {
    page.requestAnimationFrame(() => page.setTimeout(resolve));
    page.setTimeout(resolve, LONGEST_MS);
  });
}
