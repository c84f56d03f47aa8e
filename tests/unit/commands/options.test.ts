import { describe, expect, it } from 'vitest';
import { hasDisplay, readOptions } from '../../commands/options.mjs';

describe('npm start', () => {
  it('opens a window and has a question ready when nothing is asked of it', () => {
    expect(readOptions([])).toEqual({
      headless: false,
      question: 'What is the capital of France?',
      help: false,
    });
  });

  it('asks the question given, without a window', () => {
    expect(readOptions(['--ask', 'Who wrote Emma?'])).toMatchObject({
      headless: true,
      question: 'Who wrote Emma?',
    });
    expect(readOptions(['--headless', '--ask=-1 + 1?']).question).toBe('-1 + 1?');
  });

  it.each([
    [['--ask', '  '], /--ask needs a question\. Type/],
    [['--ask'], /--ask.* Type/],
    [['--heedless'], /--heedless.*Type `npm start -- --help`/],
    [['hello'], /hello.*Type `npm start -- --help`/],
  ])('says what to type when it is given %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });

  it('needs a display on Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });
});
