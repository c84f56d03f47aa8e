import { describe, expect, it } from 'vitest';
import { checkTensors } from './check-tensors';
import type { TensorCache } from './model-files-schema';

const LIBRARY = { contextWindow: 4096, prefillChunk: 512, params: ['a', 'b'] };
const shard = (records: TensorCache['records'][number]['records']): TensorCache => ({
  records: [{ dataPath: 'shard', nbytes: 8, records }],
});
const WHOLE = shard([
  { name: 'a', nbytes: 4, byteOffset: 0 },
  { name: 'b', nbytes: 4, byteOffset: 4 },
]);

describe('the weights of a model', () => {
  it('pass where they are all there, also for a library that does not say what it needs', () => {
    expect(() => checkTensors(WHOLE, LIBRARY)).not.toThrow();
    expect(() => checkTensors(WHOLE, null)).not.toThrow();
  });

  it('are refused by the name of the one that the library needs and nobody has', () => {
    const library = { ...LIBRARY, params: ['a', 'c'] };
    expect(() => checkTensors(WHOLE, library)).toThrowError(
      expect.objectContaining({ code: 'engine-model-damaged' }),
    );
    expect(() => checkTensors(WHOLE, library)).toThrowError(/needs c/);
  });

  it('are refused where one lies outside its file', () => {
    const beyond = shard([{ name: 'b', nbytes: 8, byteOffset: 4 }]);
    expect(() => checkTensors(beyond, null)).toThrowError(/outside shard/);
  });
});
