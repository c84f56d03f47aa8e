import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { ModelDamagedError } from '../errors/model-damaged-error';
import { answerFailure } from './answer-failure';
import { loadFailure } from './load-failure';

const SOURCE = {
  modelUrl: 'https://hub.test/m/resolve/1/',
  libraryUrl: 'https://hub.test/lib.wasm',
  requiredFeatures: [],
};

/** What WebLLM 0.2.86 throws. */
const thrown: readonly [string, unknown, string][] = [
  [
    'no adapter',
    new Error('Unable to find a compatible GPU. This issue might be'),
    'engine-no-gpu',
  ],
  [
    'no f16',
    new Error('This model requires WebGPU extension shader-f16, which is not enabled'),
    'engine-no-gpu',
  ],
  [
    'small limits',
    new Error('Cannot initialize runtime because of requested maxBufferSize exceeds limit.'),
    'engine-no-gpu',
  ],
  ['no memory', new RangeError('Array buffer allocation failed'), 'engine-out-of-memory'],
  [
    'a missing tensor',
    new Error('RuntimeError: Cannot find parameter in cache: 1.down.q'),
    'engine-model-damaged',
  ],
  [
    'a library that does not link',
    new WebAssembly.LinkError('WebAssembly.instantiate(): Import #0'),
    'engine-library-mismatch',
  ],
  ['anything else', 'ArtifactCache failed', 'engine-load-failed'],
];

describe('a load that failed', () => {
  it.each(thrown)('is told as what it is: %s', (_, error, code) => {
    const { code: told, cause } = loadFailure(error, asId('m'), SOURCE);
    expect([told, cause]).toEqual([code, error]);
  });

  it('keeps an error of ours', () => {
    const ours = new ModelDamagedError('file', 'why');
    expect(loadFailure(ours, asId('m'), SOURCE)).toBe(ours);
  });
});

describe('an answer that failed', () => {
  const short = { guessed: 20, contextWindow: 4096 };

  it('tells both counts of a prompt that is too long', () => {
    const error = new Error(
      'Prompt tokens exceed context window size: number of prompt tokens: 5000; context window size: 4096\nConsider',
    );
    expect(answerFailure(error, short)).toMatchObject({
      code: 'context-overflow',
      fields: { promptTokens: 5000, contextWindow: 4096 },
    });
    expect(answerFailure('boom', short).code).toBe('engine-failed');
  });

  it('is told as too long where the engine choked on a prompt of that length', () => {
    const choked = new RangeError('Maximum call stack size exceeded');
    expect(answerFailure(choked, { guessed: 600_000.3, contextWindow: 4096 })).toMatchObject({
      code: 'context-overflow',
      fields: { promptTokens: 600_001, contextWindow: 4096 },
    });
    expect(answerFailure(choked, short).code).toBe('engine-failed');
  });

  it('is not told as too long where the engine failed like that over what it has room to count', () => {
    const other = new RangeError('Invalid array length');
    const long = { guessed: 20_000, contextWindow: 4096 };
    expect(answerFailure(other, long).code).toBe('engine-failed');
    // A guess may be a quarter of what 120,000 tokens are.
    const longer = { guessed: 30_001, contextWindow: 4096 };
    expect(answerFailure(other, longer).code).toBe('context-overflow');
  });
});
