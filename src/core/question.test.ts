import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQuestion, cleanText, QuestionEmptyError } from './question';

// Every kind of text: whole characters, control characters and halves of surrogate pairs.
const anyText = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\r', '\n', '\r\n', '\t', '\0', '\u009f', '\ud83d', '\ude00', '😀', ' '),
  ),
);
const text = anyText.map((parts) => parts.join(''));

describe('a question', () => {
  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['line ends and tabs', '\r\n\t \n'],
    ['control characters', '\0\u0007\u001b\u0085'],
    ['blanks that are wider or narrower than a space', '\u00a0\u2003\u3000\ufeff'],
  ])('is refused as empty when it is %s', (_what, typed) => {
    expect(() => cleanQuestion(typed)).toThrow(QuestionEmptyError);
  });

  it('loses the blanks around it and keeps those within', () => {
    expect(cleanQuestion('  \n what  is\tthis \n\n')).toBe('what  is\tthis');
  });

  it('loses NUL, escape and other control characters, and nothing beside them', () => {
    expect(cleanQuestion('a\0b\u001b[31mc\u007fd\u0090e')).toBe('ab[31mcde');
  });

  it('has each kind of line end as one line feed', () => {
    expect(cleanQuestion('one\r\ntwo\rthree\nfour\r\r\nfive')).toBe(
      'one\ntwo\nthree\nfour\n\nfive',
    );
  });

  it('keeps the pages of code that were pasted, with tabs and empty lines', () => {
    const code = 'if (a) {\n\treturn `😀`;\n\n}';
    expect(cleanQuestion(code)).toBe(code);
  });

  it('has the replacement character in the place of half a surrogate pair', () => {
    expect(cleanQuestion('a\ud83db')).toBe('a\ufffdb');
    expect(cleanQuestion('a\ude00b')).toBe('a\ufffdb');
    expect(cleanQuestion('\ud83d\ud83d\ude00\ude00')).toBe('\ufffd😀\ufffd');
    expect(cleanQuestion('\ude00\ud83d')).toBe('\ufffd\ufffd');
  });

  it('keeps 100,000 emoji as they are', () => {
    const typed = '😀'.repeat(100_000);
    expect(cleanQuestion(typed) === typed).toBe(true);
  });

  it('keeps Arabic, Hebrew, joined emoji and combining marks as they are', () => {
    for (const typed of [
      'ما هي عاصمة فرنسا؟',
      'שָׁלוֹם',
      '👩‍👩‍👧‍👦🏳️‍🌈',
      'e\u0301',
      'a\u200fb\u200db',
    ]) {
      expect(cleanQuestion(typed)).toBe(typed);
    }
  });

  it('is well formed and free of control characters whatever was typed, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const clean = cleanText(typed);
        expect(clean.isWellFormed()).toBe(true);
        for (const character of clean) {
          const code = character.codePointAt(0) ?? 0;
          const isControl = code < 32 || (code >= 127 && code <= 159);
          expect(isControl && character !== '\n' && character !== '\t').toBe(false);
        }
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('is unchanged where there is nothing to clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(cleanText(typed)).toBe(typed);
      }),
    );
  });
});

describe('text from a page', () => {
  it('may be empty, and keeps the blanks around it', () => {
    expect(cleanText('')).toBe('');
    expect(cleanText('  quoted\r\n')).toBe('  quoted\n');
  });
});
