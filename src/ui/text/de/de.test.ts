import { describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '@/core/errors/codes';
import type { ErrorFields } from '@/core/errors/homebody-error';
import { FieldReader } from '../error-text';
import { loadFullText } from '../load-full-text';

const text = await loadFullText('de', 'de');
/** Which blanks do not break beside a unit differs from one platform to the next. */
const plain = (words = '') => words.replaceAll(/[\u00a0\u202f]/g, ' ');
const told = (code: ErrorCode, fields: ErrorFields = {}) => {
  const said = text.errors?.[code]?.(new FieldReader(fields));
  const parts = said ? [said.happened, said.kept, said.next] : [];
  return parts.filter((part) => part !== '').join(' ');
};

describe('what a German reader is told when something goes wrong', () => {
  it.each(ERROR_CODES)('is made of calm, whole sentences for %s, with no fields at all', (code) => {
    const words = told(code);
    expect(words).not.toMatch(/undefined|null|NaN|\[object|!|\$\{| {2}/);
    expect(words).toMatch(/^[A-ZÄÖÜ].*\.$/s);
  });

  it('says what happened, what was kept and what to do when the disk is full', () => {
    const fields = {
      artifact: 'Smart',
      bytesStaged: 1_100_000_000,
      needBytes: 700_000_000,
      freeBytes: 0,
    };
    expect(plain(told('install-storage-full', fields))).toBe(
      'Der Download von Smart wurde unterbrochen: Es ist kein Speicherplatz mehr frei. 1,1 GB bleiben erhalten. Geben Sie 700 MB frei und wählen Sie „Erneut versuchen“.',
    );
  });

  it('names the buttons by the words that are on them', () => {
    expect(told('install-network')).toContain(`„${text.options?.storage?.retry}“`);
    expect(told('mirror-refused')).toContain(`„${text.options?.mirror?.use}“`);
    expect(told('backup-not-one')).toContain(`„${text.options?.backup?.export}“`);
  });
});

describe('German sentences', () => {
  it('end with one full stop, also behind a unit that is shortened with one', () => {
    const progress = { bytesDone: 1, bytesTotal: 2, bytesPerSecond: 1, secondsLeft: 130 };
    const left = text.download?.left?.(progress) ?? '';
    expect(plain(left)).toBe('noch etwa 2 Min.');
    expect(plain(text.answerer?.waits?.('Smart', left))).toBe(
      'Smart antwortet, sobald das Modell bereit ist (noch etwa 2 Min.).',
    );
  });

  it('agree with their numbers', () => {
    expect(text.answer?.reading?.(1)).toBe('1 Wort wird gelesen\u00a0…');
    expect(text.answer?.reading?.(3100)).toBe('3.100 Wörter werden gelesen\u00a0…');
  });

  it('ask for a word that counts as typed when it is typed', () => {
    const word = text.options?.erase?.confirm?.word ?? '';
    expect(word).toBe(word.trim().toLowerCase().normalize('NFC'));
  });
});
