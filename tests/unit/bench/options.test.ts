import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../bench/frame/gpu-name';
import { countOf, optionsOf, UsageError } from '../../bench/frame/options';

describe('the options of a benchmark', () => {
  it('are those that were typed, and the usual ones for the rest', () => {
    expect(optionsOf(['--runs', '3'], { runs: '5', mb: '300' })).toEqual({ runs: '3', mb: '300' });
  });

  it('are refused by name where there is no such option, or its value is missing', () => {
    expect(() => optionsOf(['--rums', '3'], { runs: '5' })).toThrow(/--rums .* --runs/);
    expect(() => optionsOf(['--runs'], { runs: '5' })).toThrow(UsageError);
    expect(() => optionsOf(['--toString', '1'], { runs: '5' })).toThrow(UsageError);
  });

  it('take whole numbers where a number is meant', () => {
    expect(countOf('runs', '12')).toBe(12);
    for (const odd of ['0', '-1', '1.5', 'many', '']) {
      expect(() => countOf('runs', odd)).toThrow(UsageError);
    }
  });
});

describe('the file of a result', () => {
  const gpu = { vendor: 'nvidia', architecture: 'hopper', device: '', hasF16: true };

  it('is named after the graphics processor', () => {
    expect(fileNameOf({ ...gpu, description: 'NVIDIA H200' })).toBe('nvidia-h200');
    expect(fileNameOf({ ...gpu, description: '' })).toBe('nvidia-hopper');
    expect(fileNameOf(null)).toBe('no-gpu');
  });

  it('never has a name that is a path', () => {
    expect(fileNameOf({ ...gpu, description: '../A/B (LLVM 10.0.0)' })).toBe('a-b');
  });
});
