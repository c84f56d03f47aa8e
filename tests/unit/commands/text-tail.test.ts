import { describe, expect, it } from 'vitest';
import { TextTail } from '../../commands/text-tail';

describe('the end of what a check said', () => {
  it('is its last lines, however they came', () => {
    const tail = new TextTail(2);
    for (const piece of ['one\ntw', 'o\nthr', 'ee', '\nfour\n']) tail.add(piece);
    expect(tail.text).toBe('three\nfour');
  });

  it('is all of a short text', () => {
    const tail = new TextTail(60);
    tail.add('one\ntwo');
    expect(tail.text).toBe('one\ntwo');
  });

  it('is empty where nothing was said', () => {
    expect(new TextTail(3).text).toBe('');
  });
});
