import { expect, it } from 'vitest';
import { startLate } from './start-late';

const SCRIPT = '<script type="module" crossorigin src="/chunks/popup-x.js"></script>';
const IMPORTED = '<link rel="modulepreload" crossorigin href="/chunks/y.js">';
const STYLE = '<link rel="stylesheet" crossorigin href="/z.css">';
const STARTER = '<script  src="/popup-start.js"></script>';

it('leaves the loading of a page with a box of its own to its starter', () => {
  expect(startLate(`<head>${STARTER}${SCRIPT}\n  ${IMPORTED}${STYLE}</head>`)).toBe(
    '<head><script  src="/popup-start.js" data-start="/chunks/popup-x.js"></script>' +
      `${STYLE}</head>`,
  );
});

it('leaves every other page as it is', () => {
  for (const html of [`<head>${SCRIPT}${IMPORTED}</head>`, `<body>${STARTER}</body>`]) {
    expect(startLate(html)).toBe(html);
  }
});
