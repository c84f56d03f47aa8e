import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_THOUGHT, ThoughtFilter } from './thought-filter';

function read(pieces: readonly string[]): string {
  const filter = new ThoughtFilter();
  return pieces.map((piece) => filter.take(piece)).join('') + filter.end();
}

describe('an answer that a model thought aloud about', () => {
  it.each([
    ['the answer alone', 'Paris.', 'Paris.'],
    ['nothing of a thought', '<think>\nHm. France?\n</think>\n\nParis.', 'Paris.'],
    ['nothing of an empty thought', `${NO_THOUGHT}Paris.`, 'Paris.'],
    ['nothing of a thought behind empty lines', '\n\n<think>Hm.</think>Paris.', 'Paris.'],
    ['marks that come later', 'Write <think>x</think> there.', 'Write <think>x</think> there.'],
    ['a second thought as it stands', '<think>a</think>b<think>c</think>', 'b<think>c</think>'],
    ['its first spaces', '  Paris.', '  Paris.'],
    ['its first spaces behind a thought too', `${NO_THOUGHT} \n Paris.`, ' \n Paris.'],
    ['nothing of a thought that one line end follows', '<think>Hm.</think>\nParis.', 'Paris.'],
    ['what only begins like a thought', '<th', '<th'],
    ['what is another mark', '<thing> is', '<thing> is'],
    ['nothing where it never came to an answer', '<think>Hm, hm', ''],
  ])('has %s, however it is cut into pieces', (_, said, answer) => {
    fc.assert(
      fc.property(fc.array(fc.nat(said.length), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), said.length];
        const pieces = places.slice(1).map((place, at) => said.slice(places[at], place));
        expect(read(pieces)).toBe(answer);
      }),
    );
  });

  it('comes piece by piece as soon as it can be told from a thought', () => {
    const filter = new ThoughtFilter();
    expect(filter.take('Pa')).toBe('Pa');
    expect(filter.take('ris')).toBe('ris');
  });
});
