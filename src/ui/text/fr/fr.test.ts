import { describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '@/core/errors/codes';
import type { ErrorFields } from '@/core/errors/homebody-error';
import { FieldReader } from '../error-text';
import { loadFullText } from '../load-full-text';

const text = await loadFullText('fr', 'fr');
/** Which blanks do not break beside a unit differs from one platform to the next. */
const plain = (words = '') => words.replaceAll(/[\u00a0\u202f]/g, ' ');
const told = (code: ErrorCode, fields: ErrorFields = {}) => {
  const said = text.errors?.[code]?.(new FieldReader(fields));
  const parts = said ? [said.happened, said.kept, said.next] : [];
  return parts.filter((part) => part !== '').join(' ');
};

/** All that is said without being given anything. */
function strings(part: object): string[] {
  return Object.values(part).flatMap((value) =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? strings(value) : [],
  );
}

describe('what a French reader is told when something goes wrong', () => {
  it.each(ERROR_CODES)('is made of calm, whole sentences for %s, with no fields at all', (code) => {
    const words = told(code);
    expect(words).not.toMatch(/undefined|null|NaN|\[object|!|\$\{| {2}/);
    expect(words).toMatch(/^\p{Lu}.*\.$/su);
  });

  it('says what happened, what was kept and what to do when the disk is full', () => {
    const fields = {
      artifact: 'Smart',
      bytesStaged: 1_100_000_000,
      needBytes: 700_000_000,
      freeBytes: 0,
    };
    expect(plain(told('install-storage-full', fields))).toBe(
      'Le téléchargement de Smart s’est interrompu : le disque est plein. Ce qui a été reçu (1,1 Go) est conservé. Libérez 700 Mo et choisissez « Réessayer ».',
    );
  });

  it('names the buttons by the words that are on them', () => {
    const named = (words: string | undefined) => `«\u202f${words}\u202f»`;
    expect(told('install-network')).toContain(named(text.options?.storage?.retry));
    expect(told('mirror-refused')).toContain(named(text.options?.mirror?.use));
    expect(told('backup-not-one')).toContain(named(text.options?.backup?.export));
  });
});

describe('French sentences', () => {
  it('never break before a mark that belongs to the word before it', () => {
    const all = [...strings(text), ...ERROR_CODES.map((code) => told(code))];
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((words) => / [:;?!»]|« |\w[;?!]|'/.test(words))).toEqual([]);
  });

  it('shorten “de” before a vowel', () => {
    expect(text.download?.title?.('Smart', null)).toBe('Téléchargement de Smart');
    expect(text.download?.title?.('Instant', null)).toBe('Téléchargement d’Instant');
  });

  it('agree with their numbers, from none to a million', () => {
    const some = (count: number) => plain(text.conversations?.list?.(count));
    expect(some(0)).toBe('0 conversation');
    expect(some(1)).toBe('1 conversation');
    expect(some(2)).toBe('2 conversations');
    expect(some(1_000_000)).toBe('1 000 000 de conversations');
  });

  it('begin the heading of a day with a capital', () => {
    const now = Date.UTC(2026, 10, 21, 12);
    expect(text.conversations?.day?.(Date.UTC(2026, 10, 16, 12), now)).toBe('Lundi 16 novembre');
  });
});
