import { expect, it } from 'vitest';
import { nextWords } from '../../commands/next-words';

it('prints each word of a streamed answer once', () => {
  expect(nextWords('', 'The sea')).toBe('The sea');
  expect(nextWords('The sea', 'The sea is wide')).toBe(' is wide');
  expect(nextWords('The sea', 'The sea')).toBe('');
});

it('prints an answer that was begun anew from its start, on a new line', () => {
  expect(nextWords('The sea', 'A lake')).toBe('\nA lake');
});
