import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BADGE_COLOURS } from '@/background/badge-colours';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TOKENS = 'src/ui/styles/tokens.css';
/** A service worker reads no style sheet: what it draws with is held to the tokens below. */
const BADGE = 'src/background/badge-colours.ts';

const files = ['src', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path),
    ),
  )
  .filter((path) => ['.css', '.html', '.ts', '.tsx'].includes(extname(path)))
  .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const sheets = files.filter(({ path }) => path.endsWith('.css'));
const tokens = readFileSync(join(root, TOKENS), 'utf8');

/** What a pattern finds outside of the tokens, as `path: what`. */
function found(where: typeof files, pattern: RegExp): string[] {
  return where
    .filter(({ path }) => path !== TOKENS && path !== BADGE)
    .flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([what]) => `${path}: ${what}`));
}

/** The value of a token in light and in dark. */
function token(name: string): { readonly light: string; readonly dark: string } {
  const both = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(tokens);
  const [, light, dark] = both ?? [];
  if (light === undefined || dark === undefined) throw new Error(`There is no token ${name}`);
  return { light, dark };
}

/** Relative luminance of `#rrggbb`, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('a colour', () => {
  it('stands in the file of the tokens and nowhere else', () => {
    expect(sheets.length).toBeGreaterThan(20);
    const made = /(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color-mix)\([^)]*\)/gi;
    const inSheets = /:[^;{}]*?(#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4}))\b/gi;
    const named =
      /:[^;{}]*?(?<![\w-])(?:white|black|gr[ae]y|silver|red|green|blue|teal|navy|yellow|orange|gold|purple|pink|brown)(?![\w-])[^;{}]*;/gi;
    const inCode = /(['"`])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\1/gi;
    expect(found(files, made)).toEqual([]);
    expect(found(sheets, inSheets)).toEqual([]);
    expect(found(sheets, named)).toEqual([]);
    expect(found(files, inCode)).toEqual([]);
  });

  it('that is used is there', () => {
    const used = sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => ({ path, name })),
    );
    const isMade = (name: string) =>
      files.some(({ text }) => text.includes(`${name}:`) || text.includes(`'${name}':`));
    expect(used.filter(({ name }) => !isMade(name))).toEqual([]);
  });

  it('of the badge is the one that the light interface has', () => {
    expect(BADGE_COLOURS.busy.ground).toBe(token('accent').light);
    expect(BADGE_COLOURS.loss.ground).toBe(token('loss').light);
    expect(BADGE_COLOURS.busy.ink).toBe(token('on-accent').light);
  });
});

describe.each(['light', 'dark'] as const)('in the %s interface', (theme) => {
  const between = (one: string, other: string) => contrast(token(one)[theme], token(other)[theme]);
  const PAPERS = ['paper', 'paper-raised', 'paper-sunken', 'paper-pressed'];

  it.each([...PAPERS, 'accent-soft', 'loss-soft'])('text on %s is read with ease', (paper) => {
    expect(between('ink', paper)).toBeGreaterThanOrEqual(7);
    expect(between('ink-soft', paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['accent', 'attention', 'loss', 'done'])('words in the colour %s can be read', (ink) => {
    for (const paper of ['paper', 'paper-raised', 'paper-sunken']) {
      expect(between(ink, paper), paper).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('words on the accent, and what a search found, can be read', () => {
    expect(between('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
    expect(between('on-accent', 'accent-strong')).toBeGreaterThanOrEqual(4.5);
    expect(between('ink', 'mark')).toBeGreaterThanOrEqual(4.5);
    expect(between('loss', 'loss-soft')).toBeGreaterThanOrEqual(4.5);
  });

  it('the ring around what has the focus, and the edge of a field, are seen', () => {
    for (const paper of [...PAPERS, 'accent-soft']) {
      expect(between('accent', paper), paper).toBeGreaterThanOrEqual(3);
    }
    for (const paper of ['paper', 'paper-raised']) {
      expect(between('outline', paper), paper).toBeGreaterThanOrEqual(3);
    }
  });
});

it('what moves takes its time from the tokens, which are none where less motion is asked for', () => {
  const declared = /(?:animation|transition)(?:-duration|-delay)?:[^;{}]*?(?<![\w-])[\d.]+m?s\b/g;
  expect(found(sheets, declared)).toEqual([]);
  const [, reduced = ''] = /prefers-reduced-motion: reduce\) \{([^}]*)\}/.exec(tokens) ?? [];
  const times = [...tokens.matchAll(/--([\w-]+): [\d.]+m?s;/g)].map(([, name]) => name);
  expect(times).toContain('quick');
  for (const name of times) expect(reduced).toContain(`--${name}: 0s;`);
});

it('an icon is of the one set: nothing else is drawn, and no picture is shown but a site’s own', () => {
  const parts = files.filter(
    ({ path }) => path.endsWith('.tsx') && !/\/(?:icon|site-mark)\.tsx$/.test(path),
  );
  expect(found(parts, /<(?:svg|img|picture)\b/g)).toEqual([]);
  expect(found(sheets, /url\([^)]*\)/g)).toEqual([]);
});
