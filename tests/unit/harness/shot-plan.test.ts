import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { README_SHOTS } from '../../harness/ui-preview/readme-shots';
import { type Shot, shotsOf } from '../../harness/ui-preview/shot-plan';
import { SURFACES } from '../../harness/ui-preview/stage';
import { isState, states } from '../../harness/ui-preview/states';

const root = new URL('../../../', import.meta.url);
const all = Object.keys(states).filter(isState);
const shots = all.flatMap(shotsOf);

/** The narrowest that each is used in, in CSS pixels. */
const NARROW = { popup: 380, panel: 320, welcome: 320, options: 320 };

describe('the pictures that are taken for review', () => {
  it.each(SURFACES)(
    'show %s in light and dark, from right to left, in forced colours, narrow',
    (surface) => {
      const has = (test: (shot: Shot) => boolean) => {
        expect(shots.some((shot) => shot.surface === surface && test(shot))).toBe(true);
      };
      has(({ theme }) => theme === 'light');
      has(({ theme, forced }) => theme === 'dark' && !forced);
      has(({ rtl }) => rtl === true);
      has(({ forced }) => forced === true);
      has(({ width }) => width === NARROW[surface]);
    },
  );

  it('show every state, each of them once', () => {
    for (const state of all) {
      const taken = shotsOf(state);
      expect(taken.length, state).toBeGreaterThan(0);
      expect(new Set(taken.map((shot) => JSON.stringify(shot))).size, state).toBe(taken.length);
    }
  });
});

describe('the pictures in the README', () => {
  const folder = new URL('.planning/screenshots/', root);
  const files = Object.keys(README_SHOTS).map((name) => `${name}.png`);

  it('are those that are written for it', () => {
    const shown = readFileSync(new URL('README.md', root), 'utf8').matchAll(
      /src="\.planning\/screenshots\/([^"]+)"/g,
    );
    expect([...shown].map(([, file]) => file).toSorted()).toEqual(files.toSorted());
    expect(readdirSync(folder).toSorted()).toEqual(files.toSorted());
  });

  it('are small', () => {
    for (const file of files)
      expect(statSync(new URL(file, folder)).size, file).toBeLessThan(60_000);
  });
});
