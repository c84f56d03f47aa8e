import { describe, expect, it } from 'vitest';
import { FirstPaintBudgetError, firstPaintScript, keepBudget } from './first-paint-script';

const FILES: Readonly<Record<string, string>> = {
  'popup.html': `<script vite-ignore src="/theme.js"></script>
    <script type="module" crossorigin src="/chunks/popup-1.js"></script>
    <link rel="modulepreload" href="/chunks/base-2.js">`,
  'theme.js': 'a()',
  'chunks/popup-1.js':
    'import{a as b}from"./base-2.js";import"./side-3.js";const later=()=>import("./menu-4.js");',
  'chunks/ar-6.js': 'import"./ar-words-8.js";import"./base-2.js"',
  'chunks/ar-words-8.js': 'w'.repeat(500),
  'chunks/de-7.js': 'v'.repeat(200),
  'chunks/base-2.js':
    'export*from"./deep/inner-5.js";export const a=[()=>import(`./de-7.js`),()=>import(`./ar-6.js`)]',
  'chunks/deep/inner-5.js': 'import"../base-2.js";x',
  'chunks/side-3.js': 'y',
  'chunks/menu-4.js': 'z'.repeat(9_000),
};

const read = async (path: string) => {
  const text = FILES[path];
  if (text === undefined) throw new Error(`There is no ${path}`);
  return text;
};

describe('the JavaScript before the first paint of a page', () => {
  it('is its scripts and what they import at once, each counted once, without what comes later', async () => {
    const { bytes, files } = await firstPaintScript('popup.html', read);
    expect(files.map(({ path }) => path).sort()).toEqual([
      'chunks/base-2.js',
      'chunks/deep/inner-5.js',
      'chunks/popup-1.js',
      'chunks/side-3.js',
      'theme.js',
    ]);
    expect(bytes).toBe(files.reduce((sum, one) => sum + one.bytes, 0));
    expect(files[0]?.path).toBe('chunks/base-2.js');
  });

  it('is more for who waits for the words of a language, by the largest with what it imports', async () => {
    const isLanguage = (path: string) => /^chunks\/(ar|de)-/.test(path);
    const { files, oneOf } = await firstPaintScript('popup.html', read, isLanguage);
    expect(oneOf).toEqual({ path: 'chunks/ar-6.js', bytes: 543 });
    expect(files.map(({ path }) => path)).not.toContain('chunks/ar-6.js');
  });

  it('is told with its budget, and stops the build above it with what to do', () => {
    const oneOf = { path: 'chunks/ar.js', bytes: 40_000 };
    const script = { bytes: 120_400, files: [{ path: 'chunks/base.js', bytes: 120_400 }], oneOf };
    const keep = (everybody: number, most: number, files = 1) =>
      keepBudget('popup.html', script, { everybody, most, files });
    expect(keep(120_400, 160_400)).toBe(
      'popup.html loads 120.4 KB of JavaScript in 1 of at most 1 files before its first paint; the budget is 120.4 KB, 160.4 KB of 160.4 KB with chunks/ar.js.',
    );
    expect(() => keep(120_399, 160_400)).toThrow(FirstPaintBudgetError);
    expect(() => keep(120_400, 160_399)).toThrow(FirstPaintBudgetError);
    expect(() => keep(120_400, 160_400, 0)).toThrow(FirstPaintBudgetError);
    expect(() => keep(120_399, 160_400)).toThrow(
      /chunks\/base\.js 120\.4 KB\. Import what the first paint does without by import\(\)/,
    );
  });
});
