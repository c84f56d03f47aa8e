import { describe, expect, it } from 'vitest';
import { HUB_BYTES } from './hub-sizes';
import { LISTED_MODELS } from './listed-model';
import { estimatedBytes, largestBindingBytes } from './weights';

const MIB = 1024 * 1024;

describe('the estimated size of a download', () => {
  it('is within one percent of every size that was read from the hub', () => {
    for (const { id, repo } of LISTED_MODELS) {
      const bytes = HUB_BYTES.get(repo);
      if (bytes === undefined) continue;
      expect(Math.abs((estimatedBytes(id) ?? 0) / bytes - 1), id).toBeLessThan(0.01);
    }
  });

  it('is there for every model on offer, and fits into the graphics memory the list gives', () => {
    for (const { id, vramMB } of LISTED_MODELS) {
      const bytes = estimatedBytes(id) ?? Number.NaN;
      // The list's figure for 70B is smaller than its own weights by two percent.
      expect(bytes / MIB, id).toBeLessThan(vramMB * 1.02);
    }
  });
});

describe('the largest buffer that a model binds', () => {
  it('is what the list says, where the list says it', () => {
    const said = LISTED_MODELS.filter(({ bufferBytes }) => bufferBytes !== null);
    expect(said.length).toBeGreaterThan(0);
    for (const { id, bufferBytes } of said) expect(largestBindingBytes(id), id).toBe(bufferBytes);
  });
});
