import { describe, expect, it } from 'vitest';
import { FirstPaintBudgetError, firstPaintScript, keepBudget } from './first-paint-script';

const FILES: Readonly<Record<string, string>> = {
  'popup.html': `<script vite-ignore src="/theme.js"></script>
    <script type="module" crossorigin src="/chunks/popup-1.js"></script>
    <link rel="modulepreload" href="/chunks/base-2.js">`,
  'theme.js': 'a()',
  'chunks/popup-1.js':
    'import{a as b}from"./base-2.js";import"./side-3.js";const later=()=>import("./menu-4.js");',
  'chunks/base-2.js': 'export*from"./deep/inner-5.js";export const a=1',
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
    expect(files[0]?.path).toBe('chunks/popup-1.js');
  });

  it('is told with its budget, and stops the build above it with what to do', () => {
    const script = { bytes: 120_400, files: [{ path: 'chunks/base.js', bytes: 120_400 }] };
    expect(keepBudget('popup.html', script, 120_400)).toBe(
      'popup.html loads 120.4 KB of JavaScript before its first paint; the budget is 120.4 KB.',
    );
    expect(() => keepBudget('popup.html', script, 120_399)).toThrow(FirstPaintBudgetError);
    expect(() => keepBudget('popup.html', script, 120_399)).toThrow(
      /chunks\/base\.js 120\.4 KB\. Import what the first paint does without by import\(\)/,
    );
  });
});
