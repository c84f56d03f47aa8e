import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_STATES, isOpen, titleFrom } from './conversation';

describe('the title of a conversation', () => {
  it('is its first question, where that is short', () => {
    expect(titleFrom('What is a monad?')).toBe('What is a monad?');
  });

  it('is the first line of a question of several lines', () => {
    expect(titleFrom('\n  Explain this:\nfunction f() {}')).toBe('Explain this:');
  });

  it('has no blank at its end', () => {
    expect(titleFrom('Explain this: \t\nfunction f() {}')).toBe('Explain this:');
  });

  it('of a long question is cut between words, and says that it is cut', () => {
    const title = titleFrom(`Please explain ${'every single word of this sentence '.repeat(5)}`);
    expect(title).toBe('Please explain every single word of this sentence every…');
  });

  it('of one endless word is cut all the same', () => {
    expect(titleFrom('x'.repeat(500))).toBe(`${'x'.repeat(60)}…`);
  });

  it('never ends inside a surrogate pair, and never has more than 60 characters before its mark', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('😀', '𝒳', 'a', ' ', 'é', 'ب', '漢'), {
          maxLength: 200,
          size: 'max',
        }),
        (characters) => {
          const question = characters.join('');
          const title = titleFrom(question);
          expect(title.isWellFormed()).toBe(true);
          const length = [...title].length;
          expect(length).toBeLessThanOrEqual(61);
          const kept = title.endsWith('…') ? title.slice(0, -1) : title;
          expect(question.trim().startsWith(kept)).toBe(true);
          if ([...question.trim()].length <= 60) expect(title).toBe(question.trim());
          else expect(length).toBeGreaterThan(15);
        },
      ),
    );
  });

  it('is empty only for a question without text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (question) => {
        expect(titleFrom(question) === '').toBe(question.trim() === '');
      }),
    );
  });
});

describe('the state of an answer', () => {
  it('is open exactly while the engine may still add text', () => {
    expect(ANSWER_STATES.filter(isOpen)).toEqual(['waiting', 'reading', 'streaming']);
  });
});
