import { describe, expect, it } from 'vitest';
import { AnswersDifferError, decodeSpeed, sameWork } from '../../bench/engine/asked';
import { TextClock } from '../../bench/engine/text-clock';

function clockAt(times: readonly number[]): () => number {
  const left = [...times];
  return () => left.shift() ?? Number.NaN;
}

describe('the times of an answer', () => {
  it('run from the asking to the first text, and from there to the last', () => {
    const clock = new TextClock(clockAt([1000, 1400, 1600, 2400]));
    for (const text of ['Once', ' upon', ' a']) clock.take(text);
    expect(clock.asked(20, 3)).toEqual({
      text: 'Once upon a',
      promptTokens: 20,
      answerTokens: 3,
      firstTextMs: 400,
      decodeMs: 1000,
    });
  });

  it('are not started by a piece without text, as some engines send first', () => {
    const clock = new TextClock(clockAt([0, 300]));
    clock.take('');
    expect(clock.hasText).toBe(false);
    clock.take('Once');
    expect(clock.asked(20, 1).firstTextMs).toBe(300);
  });

  it('do not exist for an answer without text', () => {
    expect(() => new TextClock(clockAt([0])).asked(20, 0)).toThrow();
  });

  it('give the speed at which tokens follow the first', () => {
    const asked = { text: '', promptTokens: 1, firstTextMs: 5000 };
    expect(decodeSpeed({ ...asked, answerTokens: 11, decodeMs: 2000 })).toBe(5);
  });
});

describe('two answers that are compared', () => {
  const one = { text: 'Yes.', promptTokens: 9, answerTokens: 2, firstTextMs: 1, decodeMs: 1 };

  it('must be the same work, however long it took', () => {
    expect(() => sameWork('Is it?', one, { ...one, firstTextMs: 9, decodeMs: 9 })).not.toThrow();
  });

  it('are refused where text or counts differ, with both told', () => {
    for (const odd of [{ text: 'No.' }, { promptTokens: 50 }, { answerTokens: 3 }]) {
      expect(() => sameWork('Is it?', one, { ...one, ...odd })).toThrow(AnswersDifferError);
    }
    expect(() => sameWork('Is it?', one, { ...one, text: 'No.' })).toThrow(/Yes.*No/);
  });
});
