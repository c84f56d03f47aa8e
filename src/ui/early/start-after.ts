import { firstFrame } from './first-frame';

/** Runs the page's own script once the page has been painted, where the build left that to us. */
export async function startAfterFrame(page: Window): Promise<void> {
  const starter = page.document.querySelector<HTMLScriptElement>('script[data-start]');
  const src = starter?.dataset.start;
  if (src === undefined) return;
  await firstFrame(page);
  const script = page.document.createElement('script');
  script.type = 'module';
  script.crossOrigin = '';
  script.src = src;
  page.document.head.append(script);
}
