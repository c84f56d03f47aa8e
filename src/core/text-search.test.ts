import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundAround, foundIn } from './found-text';
import { findRanges, fold, matches, termsOf } from './text-search';

const marked = (text: string, query: string) =>
  findRanges(text, termsOf(query)).map(({ start, end }) => text.slice(start, end));

describe('a search', () => {
  it.each([
    ['The Lease ends', 'lease', ['Lease']],
    ['Un CÔTÉ, deux côtés', 'cote', ['CÔTÉ', 'côté']],
    ['cafe\u0301 noir', 'café', ['cafe\u0301']],
    ['Die STRASSE', 'straße', []],
    ['Ελλάδα', 'ελλαδα', ['Ελλάδα']],
    ['مُحَمَّد', 'محمد', ['مُحَمَّد']],
    ['賃貸契約の解除', '契約', ['契約']],
    ['한국어 질문', '질문', ['질문']],
    ['break the clause', 'clause break', ['break', 'clause']],
    ['İstanbul', 'istanbul', ['İstanbul']],
    ['aaa', 'a aa', ['aaa']],
    ['👩‍👩‍👧 and é', 'E', ['é']],
  ])('in “%s” for “%s” marks %j', (text, query, parts) => {
    expect(marked(text, query)).toEqual(parts);
    expect(matches(text, termsOf(query))).toBe(parts.length > 0);
  });

  it('finds a text where all its words are, and not where one is missing', () => {
    expect(matches('notice of termination', termsOf('terMINation notice'))).toBe(true);
    expect(matches('notice of termination', termsOf('notice deposit'))).toBe(false);
  });

  it('for nothing but blanks has no words', () => {
    expect(termsOf('  \n\t')).toEqual([]);
  });

  it('marks whole characters in their order, none twice, and nothing beyond the text', () => {
    const letters = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        let before = -1;
        for (const { start, end } of findRanges(text, termsOf(query))) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).isWellFormed?.() ?? true).toBe(true);
          before = end;
        }
      }),
    );
  });

  it('finds every word of a text in that text, however it is written', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿα-ω]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, pick) => {
        const text = words.join(' ');
        const one = words[pick % words.length] ?? '';
        for (const query of [one, one.toUpperCase(), one.normalize('NFD'), fold(one)]) {
          // Some letters have no single capital; what is typed so is another word.
          if (fold(query) === fold(one)) expect(marked(text, query)).not.toEqual([]);
        }
      }),
    );
  });
});

describe('a piece of a long text', () => {
  it('begins with a word a little before what was found, and says that it is a piece', () => {
    const text = `${'before '.repeat(50)}the clause${' after'.repeat(50)}`;
    const found = foundAround(text, ['clause']);
    expect(found.text).toMatch(/^…before .* the clause after .*…$/);
    expect(found.ranges.map(({ start, end }) => found.text.slice(start, end))).toEqual(['clause']);
    expect(found.text.length).toBeLessThan(200);
  });

  it('never cuts a character, and has no line breaks', () => {
    const found = foundAround(`${'😀'.repeat(60)}\nclause\n${'😀'.repeat(200)}`, ['clause']);
    expect(found.text).not.toMatch(/\n/);
    expect([...found.text].some((one) => /^[\ud800-\udfff]$/.test(one))).toBe(false);
    expect(found.ranges).toHaveLength(1);
  });

  it('is the whole of a short one', () => {
    expect(foundAround('One clause.', ['clause'])).toEqual(foundIn('One clause.', ['clause']));
  });
});
