import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt';

describe('an excerpt', () => {
  it.each([
    ['## Notice\n\nYou have to give **three** months.', 'Notice You have to give three months.'],
    ['- one\n- `two`\n3. three', 'one two three'],
    ['See [the lease](https://example.com/x).', 'See the lease.'],
    ['> quoted\n\nanswer', 'quoted answer'],
    ['```js\nconst a = 1\n```', 'const a = 1'],
    ['  plain\n\n words ', 'plain words'],
    ['', ''],
  ])('of %j is its words: %j', (text, words) => {
    expect(excerptOf(text)).toBe(words);
  });

  it('is had at once, also of rows of blank lines', () => {
    const text = `${'\n'.repeat(300)}${' '.repeat(290)}word`;
    for (let at = 0; at < 200; at++) expect(excerptOf(text)).toBe('word');
  });

  it('is short, and cuts no character', () => {
    const excerpt = excerptOf('😀'.repeat(1000));
    expect([...excerpt]).toHaveLength(141);
    expect(excerpt.endsWith('😀…')).toBe(true);
  });
});
