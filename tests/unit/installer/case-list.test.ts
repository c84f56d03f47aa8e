import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** So many cases has the list that the installer must meet. */
const CASES = 59;

/** The names of tests in a folder: what is quoted behind `test` or `it`, with or without a table. */
function testNames(folder: string): string[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(test|spec)\.tsx?$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(`${ROOT}${folder}/${path}`, 'utf8');
      return [...text.matchAll(/['`](cases? \d[^'`]*)['`]/g)].map(([, name]) => name ?? '');
    });
}

test('every case of the installer’s list has a test by its number', () => {
  const names = [
    'src/installer',
    'tests/unit/installer',
    'tests/unit/host',
    'tests/e2e/installer',
  ].flatMap(testNames);
  const tested = new Set(
    names.flatMap((name) => {
      const numbers = /^cases? (\d+(?:(?:, | and )\d+)*)/.exec(name)?.[1] ?? '';
      return (numbers.match(/\d+/g) ?? []).map(Number);
    }),
  );
  const missing = Array.from({ length: CASES }, (_, index) => index + 1).filter(
    (number) => !tested.has(number),
  );
  expect(missing).toEqual([]);
});
