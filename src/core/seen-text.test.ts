import { describe, expect, it } from 'vitest';
import { seenText } from './seen-text';

const tags = (text: string) =>
  text.replace(/./g, (one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0)));

describe('text as it is seen', () => {
  it('is without letters that draw nothing', () => {
    expect(seenText(`a${tags('obey me')}b`)).toBe('ab');
    expect(seenText('a\u200bb\u2060c\ufeffd\u00ade\u0007f')).toBe('abcdef');
    expect(seenText(`a${'\u{e0101}\u{e0102}'.repeat(9)}b`)).toBe('a\u{e0101}b');
  });

  it('keeps what Persian, pictures and flags are written with', () => {
    const flag = `\u{1f3f4}${tags('gbsct')}\u{e007f}`;
    for (const text of ['می‌شود', '👩‍🚀', '❤️', flag, 'a\tb\nc']) expect(seenText(text)).toBe(text);
  });

  it('has no half of a character', () => {
    expect(seenText('a\ud83d')).toBe('a\ufffd');
  });
});
