import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { appConfigFor } from './app-config';
import { type ChatConfig, ChatConfigSchema } from './model-files-schema';
import { windowsOf } from './windows';

function config(window: number, sliding?: number, sink?: number): ChatConfig {
  return v.parse(ChatConfigSchema, {
    context_window_size: window,
    ...(sliding !== undefined && { sliding_window_size: sliding }),
    ...(sink !== undefined && { attention_sink_size: sink }),
    vocab_size: 10,
    tokenizer_files: ['tokenizer.json'],
    conv_template: {
      system_template: '{system_message}',
      roles: { user: 'u', assistant: 'a' },
      seps: ['\n'],
    },
  });
}
const library = (contextWindow: number) => ({ contextWindow, prefillChunk: 512, params: [] });

describe('the window of a model', () => {
  it.each([
    ['what the catalogue asks for where the model has more', config(131_072), 4096, 4096],
    ['what the model has where the catalogue asks for more', config(2048), 4096, 2048],
    ['its context window where it has a sliding one too', config(4096, 1024), 4096, 4096],
  ])('is %s', (_, own, asked, contextWindow) => {
    expect(windowsOf(own, {}, library(4096), asked)).toEqual({ contextWindow, sliding: null });
  });

  it('slides where its configuration says so and nobody else does', () => {
    const windows = windowsOf(config(-1, 1024, 4), {}, library(-1), 4096);
    expect(windows).toEqual({ contextWindow: 4096, sliding: { size: 1024, sink: 4 } });
    // WebLLM takes less than 0 for a mistake; many configurations have it.
    expect(windowsOf(config(-1, 1024, -1), {}, null, 4096).sliding?.sink).toBe(0);
  });

  it('is the catalogue’s where WebLLM’s list turns the sliding off, as for Mistral', () => {
    const windows = windowsOf(config(-1, 4096), { slidingWindow: -1 }, library(4096), 4096);
    expect(windows).toEqual({ contextWindow: 4096, sliding: null });
  });

  it('is refused where the library was made for less', () => {
    expect(() => windowsOf(config(8192), {}, library(4096), 8192)).toThrowError(
      expect.objectContaining({ code: 'engine-model-damaged' }),
    );
  });

  it('is refused where the model has none', () => {
    expect(() => windowsOf(config(-1), {}, null, 4096)).toThrowError(/context window/);
  });
});

describe('what WebLLM is told of a model', () => {
  const told = (own: ChatConfig, overrides = {}) => {
    const source = { modelUrl: '', libraryUrl: '', requiredFeatures: [], overrides };
    const windows = windowsOf(own, overrides, null, 4096);
    const opened = { config: own, windows, controlTokens: new Map(), thinks: false };
    return appConfigFor(asId('a'), source, opened).model_list[0]?.overrides;
  };

  it('is one window and never two', () => {
    expect(told(config(8192, 1024))).toMatchObject({
      context_window_size: 4096,
      sliding_window_size: -1,
    });
    expect(told(config(-1, 1024))).toMatchObject({
      context_window_size: -1,
      sliding_window_size: 1024,
      attention_sink_size: 0,
    });
  });

  it('is what its list sets besides', () => {
    expect(told(config(4096), { historySize: 1 })).toMatchObject({ max_history_size: 1 });
    expect(told(config(4096))).not.toHaveProperty('max_history_size');
  });
});
