import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LONGEST_PAGE_TEXT } from '@/core/quote-limit';
import { cutPage } from '@/page/page-limit';
import { PageReadingSchema } from '@/page/page-reading';

const reading = {
  address: 'https://a.example/',
  title: 'A',
  byline: null,
  language: 'de-AT',
  direction: 'ltr',
  kind: 'article',
  contentType: 'text/html',
  markdown: 'abc',
  characters: 3,
  isWhole: true,
  closedFrames: 0,
};

describe('what a page’s script gives back', () => {
  it('is believed where it is a reading', () => {
    expect(v.parse(PageReadingSchema, reading)).toEqual(reading);
    expect(v.is(PageReadingSchema, { ...reading, isWhole: false, characters: 9 })).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a text that is longer than it says', { ...reading, characters: 2, isWhole: false }],
    ['a whole text of another length', { ...reading, characters: 4 }],
    [
      'more text than is ever read',
      {
        ...reading,
        markdown: 'a'.repeat(LONGEST_PAGE_TEXT + 1),
        characters: LONGEST_PAGE_TEXT + 1,
      },
    ],
    ['a language that is none', { ...reading, language: 'en"><script>' }],
    ['a direction that is none', { ...reading, direction: 'up' }],
    ['an address that is none', { ...reading, address: 'here' }],
    ['a figure that is none', { ...reading, closedFrames: Number.NaN }],
  ])('is not believed where it is %s', (_, made) => {
    expect(v.is(PageReadingSchema, made)).toBe(false);
  });
});

describe('a text that is too long', () => {
  it('is cut at the end of a line where one is near', () => {
    expect(cutPage('one\ntwo\nthree', 9)).toBe('one\ntwo');
    expect(cutPage('one', 3)).toBe('one');
  });

  it('is never cut inside a character', () => {
    expect(cutPage('ab😀c', 3)).toBe('ab');
    expect(cutPage('ab😀c', 4)).toBe('ab😀');
  });
});
