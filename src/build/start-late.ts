import type { Plugin } from 'vite';

/** What Vite writes for a page's own script, whose address it makes from what the script says. */
const START = /<script type="module" crossorigin src="([^"]+)"><\/script>/;
/** What it writes for each script that this one imports. */
const IMPORTED = /\s*<link rel="modulepreload" crossorigin href="[^"]+">/g;
/** The script that starts it: see entrypoints/popup-start.ts. */
const STARTER = /<script\s+src="\/popup-start\.js"/;

/**
 * Has a page that can be typed in before its script runs be painted before that: the starter asks
 * for the script after the first frame, since loading it and what it imports would hold that up.
 * Other pages stay.
 */
export function startLate(html: string): string {
  const start = START.exec(html);
  if (start === null || !STARTER.test(html)) return html;
  const [tag, src = ''] = start;
  return html
    .replace(tag, '')
    .replace(IMPORTED, '')
    .replace(STARTER, (starter) => `${starter} data-start="${src}"`);
}

/** Does so for what Vite builds. */
export const startsLate = {
  name: 'homebody:start-late',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: startLate },
} satisfies Plugin;
