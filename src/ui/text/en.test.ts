import { describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '@/core/errors/codes';
import type { ErrorFields } from '@/core/errors/homebody-error';
import { createEnglish } from './en';
import { describeError } from './error-text';

const text = createEnglish('en');
const told = (code: ErrorCode, fields: ErrorFields = {}) =>
  describeError(text.errors, { code, message: 'TypeError: internal', fields });

describe('what a person reads when something goes wrong', () => {
  it.each(ERROR_CODES)('is made of calm, whole sentences for %s, with no fields at all', (code) => {
    const words = told(code);
    expect(words).not.toMatch(/undefined|null|NaN|\[object|!|internal|\$\{| {2}/);
    expect(words).toMatch(/^[A-Z].*\.$/s);
  });

  it.each(ERROR_CODES)('is as whole for %s when fields have an unexpected type', (code) => {
    const wrong = {
      artifact: 7,
      url: true,
      bytesStaged: 'x',
      needBytes: null,
      status: '',
      limit: '',
    };
    expect(told(code, wrong)).not.toMatch(/undefined|null|NaN|true|\b7\b/);
  });

  it('is a sentence with a next step also where nobody knows why', () => {
    expect(describeError(text.errors, null)).toBe(
      'Something unexpected happened. Your conversations are kept. Try again; if it stays, reload the extension.',
    );
  });

  it('says what happened, what was kept and what to do when the disk is full', () => {
    expect(
      told('install-storage-full', {
        artifact: 'Smart',
        bytesStaged: 1_100_000_000,
        needBytes: 700_000_000,
        freeBytes: 0,
      }),
    ).toBe(
      'The download of Smart stopped: the disk is full. 1.1 GB are kept. Free 700 MB and press Retry.',
    );
  });

  it('names the host that a download was sent to, without the rest of its address', () => {
    const words = told('install-http', {
      artifact: 'Smart',
      url: 'https://cdn.example.org/secret/path?key=1',
      status: 503,
    });
    expect(words).toContain('cdn.example.org refused it (status 503)');
    expect(words).not.toContain('secret');
  });

  it('says how long the conversation is and how much the model takes', () => {
    const words = told('context-overflow', { promptTokens: 5210, contextWindow: 4096 });
    expect(words).toContain('It comes to 5,210 tokens. The model takes 4,096 tokens.');
  });
});

describe('numbers', () => {
  it('are bytes of 1,000 with as many digits as help', () => {
    expect(text.format.bytes(0)).toBe('0 bytes');
    expect(text.format.bytes(98_362_432)).toBe('98 MB');
    expect(text.format.bytes(1_807_423_488)).toBe('1.8 GB');
    expect(text.format.bytesPerSecond(24_300_000)).toBe('24 MB/s');
  });

  it('never claim that something is done before it is', () => {
    expect(text.format.percent(0.999)).toBe('99%');
    expect(text.format.percent(1)).toBe('100%');
    expect(text.format.percent(Number.NaN)).toBe('0%');
  });

  it('never call what was read nothing', () => {
    expect(text.format.share(0.0065)).toBe('0.6%');
    expect(text.format.share(0.00023)).toBe('0.02%');
    expect(text.format.share(0.019)).toBe('1%');
    expect(text.format.share(0)).toBe('0%');
    expect(text.format.share(Number.NaN)).toBe('0%');
  });

  it('round the time left to what is known', () => {
    const left = (secondsLeft: number | null) =>
      text.download.left({ bytesDone: 1, bytesTotal: 2, bytesPerSecond: 1, secondsLeft });
    expect(left(null)).toBe('');
    expect(left(4)).toBe('a few seconds left');
    expect(left(24.5)).toBe('about 20 sec left');
    expect(left(130)).toBe('about 2 min left');
    expect(left(7000)).toBe('about 1.9 hr left');
  });

  it('are written as the reader writes them', () => {
    expect(createEnglish('de').format.bytes(1_807_423_488)).toBe('1,8\u00a0GB');
    expect(createEnglish('not a locale').format.count(3100)).toBe('3,100');
  });

  it('agree with their words', () => {
    expect(text.answer.reading(1)).toBe('Reading 1 word…');
    expect(text.answer.reading(3100)).toBe('Reading 3,100 words…');
  });
});
