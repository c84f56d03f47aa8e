import { expect, it } from 'vitest';
import { shippedSize } from '../../bench/ui/shipped-size';

const PACKAGE: Readonly<Record<string, string>> = {
  'popup.html':
    '<script src="/appearance.js"></script><script type="module" src="/chunks/popup.js"></script><link rel="stylesheet" crossorigin href="/assets/first.css">',
  'appearance.js': 'a',
  'chunks/popup.js':
    'import{t}from"./shared.js";import(`./later.js`);const d=["chunks/later.js","assets/later.css"];import("./de-x.js");const no="none.js"',
  'chunks/shared.js': 'import("./popup.js")',
  'chunks/later.js': 'later',
  'chunks/de-x.js': 'Deutsch',
  'chunks/unused.js': 'unused',
  'assets/first.css': 'first',
  'assets/later.css': 'later',
};

const read = async (path: string) => {
  const text = PACKAGE[path];
  if (text === undefined) throw new Error(`There is no ${path}`);
  return text;
};
const sizeOf = (...paths: string[]) =>
  paths.reduce((total, path) => total + Buffer.byteLength(PACKAGE[path] ?? ''), 0);

it('counts what a page loads at first, and everything that it may load later in English, each once', async () => {
  const scripts = ['appearance.js', 'chunks/popup.js', 'chunks/shared.js'];
  expect(await shippedSize('popup.html', read)).toEqual({
    scriptAtFirst: sizeOf(...scripts),
    styleAtFirst: sizeOf('assets/first.css'),
    inAll: sizeOf(...scripts, 'assets/first.css', 'chunks/later.js', 'assets/later.css'),
  });
});
