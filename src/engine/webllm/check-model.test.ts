import { describe, expect, it } from 'vitest';
import { checkModel, type ModelParts } from './check-model';

const TEMPLATE = {
  system_template: '{system_message}',
  system_message: '',
  system_prefix_token_ids: [],
  roles: { user: 'u', assistant: 'a', tool: '' },
  seps: ['\n'],
  stop_str: [],
  stop_token_ids: [],
};

function parts(window = 4096, built = 4096, sliding = -1): ModelParts {
  return {
    config: {
      context_window_size: window,
      sliding_window_size: sliding,
      vocab_size: 10,
      tokenizer_files: ['tokenizer.json'],
      conv_template: TEMPLATE,
    },
    tensors: {
      records: [
        {
          dataPath: 'shard',
          nbytes: 8,
          records: [
            { name: 'a', nbytes: 4, byteOffset: 0 },
            { name: 'b', nbytes: 4, byteOffset: 4 },
          ],
        },
      ],
    },
    library: { contextWindow: built, prefillChunk: 512, params: ['a', 'b'] },
  };
}

describe('checkModel', () => {
  it.each([
    ['what the catalogue asks for where the model has more', parts(131_072), 4096, 4096],
    ['what the model has where the catalogue asks for more', parts(2048), 4096, 2048],
    ['what the catalogue asks for where the window slides', parts(-1, -1, 1024), 4096, 4096],
  ])('gives a window of %s', (_, model, asked, window) => {
    expect(checkModel(model, asked)).toBe(window);
  });

  it('refuses a window for which the library was not made', () => {
    expect(() => checkModel(parts(8192, 4096), 8192)).toThrowError(
      expect.objectContaining({ code: 'engine-model-damaged' }),
    );
  });

  it('refuses a model without any window', () => {
    expect(() => checkModel(parts(-1), 4096)).toThrowError(/context window/);
  });

  it('names a tensor that the library needs and nobody has', () => {
    const model = parts();
    const library = { contextWindow: 4096, prefillChunk: 512, params: ['a', 'c'] };
    expect(() => checkModel({ ...model, library }, 4096)).toThrowError(/needs c/);
  });

  it('refuses a tensor that lies outside its file', () => {
    const model = parts();
    const records = [{ name: 'b', nbytes: 8, byteOffset: 4 }];
    const tensors = { records: [{ dataPath: 'shard', nbytes: 8, records }] };
    expect(() => checkModel({ ...model, tensors, library: null }, 4096)).toThrowError(
      /outside shard/,
    );
  });
});
