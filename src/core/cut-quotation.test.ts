import { expect, it } from 'vitest';
import { quotation } from './quotation';

const CUT = {
  kind: 'page',
  text: 'It may be ended. '.repeat(100),
  pageTitle: 'Lease',
  pageUrl: 'https://here.example/lease',
  isCut: true,
} as const;
const { length } = CUT.text;

it('a page of which only the beginning was taken is not called whole, and has no end', () => {
  expect(quotation(CUT, { from: 0, to: length })).toContain('part: the beginning:\n');
  expect(quotation(CUT, { from: length / 2, to: length })).toContain('part: from 50 % to 99 %:\n');
  const { isCut: _, ...whole } = CUT;
  expect(quotation(whole, { from: 0, to: length })).not.toContain('part:');
});
