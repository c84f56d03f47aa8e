import { describe, expect, it } from 'vitest';
import { checkAgreement } from '../../bench/extract/check-agreement';

const pages = (...f1s: number[]) => f1s.map((f1, at) => ({ page: `page-${at}`, f1 }));
const good = Array.from({ length: 99 }, () => 1);

describe('our reading of the test pages', () => {
  it('passes where it agrees as it did', () => {
    expect(() => checkAgreement(pages(...good, 0.54))).not.toThrow();
  });

  it('fails with its figure where it agrees less on the whole', () => {
    expect(() => checkAgreement(pages(...good.map(() => 0.98)))).toThrow(
      /by 0\.980 .* page-0 0\.98/,
    );
  });

  it('fails with its worst pages where some are lost', () => {
    expect(() => checkAgreement(pages(...good, 0.7, 0.7, 0.7))).toThrow(
      /3 of 102 pages below 0\.8/,
    );
  });
});
