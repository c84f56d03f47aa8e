import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '@/core/errors/codes';
import { LANGUAGES, type Language } from '@/core/languages';
import { describeError } from './error-text';
import type { FullText } from './full-text';
import { loadFullText } from './load-full-text';

const english = await loadFullText('en', 'en');
const others = Object.keys(LANGUAGES).filter((code) => code !== 'en') as Exclude<Language, 'en'>[];
/** In the language's own digits, so that a 7 can be looked for. */
const textIn = (language: Language) => loadFullText(language, `${language}-u-nu-latn`);

type Words = (...given: unknown[]) => unknown;
interface Said {
  readonly path: string;
  readonly words: string | Words;
}

/** All that a text says, flat; numbers and dates are the platform's. */
function said(part: unknown, path = ''): Said[] {
  if (typeof part === 'string') return [{ path, words: part }];
  if (typeof part === 'function') return [{ path, words: part as Words }];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part)
    .filter(
      ([name]) => path !== '' || (name !== 'format' && name !== 'language' && name !== 'errors'),
    )
    .flatMap(([name, inner]) => said(inner, path === '' ? name : `${path}.${name}`));
}

/** Given where an object is taken, whatever its fields are: each is the number 7. */
const SEVENS = new Proxy({}, { get: (_, name) => (typeof name === 'symbol' ? () => '7' : 7) });
const GIVEN = ['Qwx', 7, SEVENS, ['Qwx'], true];
const NONSENSE = /undefined|null|NaN|\[object|\$\{/;

/** What it says; where a name is wanted, what is given counts as one, as it does in English. */
function tell(words: Words, given: readonly unknown[]): unknown {
  try {
    return words(...given);
  } catch {
    return words(...given.map(String));
  }
}

/** Every way of calling it that makes English sense, with what English says. */
function samples(words: Words): { given: unknown[]; english: string }[] {
  let ways: unknown[][] = [[]];
  for (let at = 0; at < words.length; at += 1) {
    ways = ways.flatMap((way) => GIVEN.map((one) => [...way, one]));
  }
  return ways.flatMap((given) => {
    try {
      const told = words(...given);
      const makesSense = typeof told === 'string' && told !== '' && !NONSENSE.test(told);
      return makesSense ? [{ given, english: told }] : [];
    } catch {
      // Not made for what was given.
      return [];
    }
  });
}

describe.each(others)('the text in %s', (language) => {
  it('says everything that English says, and nothing else', async () => {
    const paths = (text: FullText) =>
      said(text).map(({ path, words }) => `${path}: ${typeof words}`);
    expect(paths(await textIn(language)).toSorted()).toEqual(paths(english).toSorted());
  });

  it('names what English names and counts what it counts', async () => {
    const theirs = new Map(said(await textIn(language)).map(({ path, words }) => [path, words]));
    for (const { path, words } of said(english)) {
      const other = theirs.get(path);
      if (typeof words === 'string' || typeof other !== 'function') continue;
      for (const sample of samples(words)) {
        const told = tell(other, sample.given);
        const where = `${path}(${sample.given.map(String).join(', ')})`;
        expect(told, where).not.toMatch(NONSENSE);
        expect(String(told).includes('Qwx'), `${where} names`).toBe(sample.english.includes('Qwx'));
        if (sample.english.includes('7')) expect(told, where).toContain('7');
      }
    }
  });

  it('has a sentence for each error, with no fields at all, and none of them in English', async () => {
    const text = await textIn(language);
    for (const code of ERROR_CODES) {
      const report = { code, message: 'internal', fields: {} };
      const told = describeError(text.errors, report);
      expect(told, code).toMatch(/[.。]$/);
      expect(told, code).not.toMatch(/undefined|null|NaN|internal|!|！| {2}/);
      expect(told, code).not.toBe(describeError(english.errors, report));
    }
  });

  it('leaves no sentence in English', async () => {
    const theirs = new Map(said(await textIn(language)).map(({ path, words }) => [path, words]));
    const left = said(english).filter(
      ({ path, words }) =>
        typeof words === 'string' && words.trim().includes(' ') && theirs.get(path) === words,
    );
    expect(left.map(({ path }) => path)).toEqual([]);
  });
});

it('has the plural forms of its language', async () => {
  const list = async (language: Language, count: number) =>
    (await textIn(language)).conversations.list(count);
  const arabic = await Promise.all([0, 1, 2, 3, 11, 100].map((count) => list('ar', count)));
  expect(new Set(arabic.map((words) => words.replace(/\d+/g, ''))).size).toBeGreaterThan(3);
  expect(await list('fr', 0)).not.toContain('conversations');
  expect(await list('fr', 2)).toContain('conversations');
});
