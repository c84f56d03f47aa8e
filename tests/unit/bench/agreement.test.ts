import { expect, it } from 'vitest';
import { agreementOf } from '../../bench/extract/agreement';

it.each([
  ['the same words in another order and dress', 'B, a', 'a b', 1],
  ['half of the words', 'a', 'a b c', 0.5],
  ['a word too often', 'a a', 'a', 2 / 3],
  ['nothing in common', 'a', 'b', 0],
  ['nothing at all on both sides', '…', '', 1],
  ['nothing where something was expected', '', 'a', 0],
])('texts with %s agree that far', (_, extracted, expected, f1) => {
  expect(agreementOf(extracted, expected).f1).toBeCloseTo(f1);
});
