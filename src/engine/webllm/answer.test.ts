import type { MLCEngine } from '@mlc-ai/web-llm';
import { expect, it } from 'vitest';
import { EngineFailedError } from '../errors/engine-failed-error';
import { answer } from './answer';
import type { OpenedModel } from './open-model';

const model: OpenedModel = {
  config: {
    context_window_size: 256,
    sliding_window_size: -1,
    attention_sink_size: -1,
    vocab_size: 100,
    tokenizer_files: [],
    conv_template: {
      system_template: '{system_message}',
      system_message: '',
      system_prefix_token_ids: [],
      roles: { user: 'u', assistant: 'a', tool: 't' },
      seps: ['\n'],
      stop_str: [],
      stop_token_ids: [],
    },
  },
  windows: { contextWindow: 256, sliding: null },
  controlTokens: new Map(),
  thinks: false,
};

/** A WebLLM that gives these tokens, each as a word, and answers one question at a time. */
class OneAtATime {
  readonly #tokens: number[];
  readonly #outputIds: number[] = [];
  readonly loadedModelIdToPipeline = new Map([
    ['model', { filledKVCacheLength: 0, outputIds: this.#outputIds }],
  ]);
  isBusy = false;
  readonly chat = { completions: { create: async () => this.#answer() } };

  constructor(tokens: number[]) {
    this.#tokens = tokens;
  }

  interruptGenerate(): void {}

  async *#answer() {
    this.isBusy = true;
    try {
      for (const token of this.#tokens) {
        this.#outputIds.push(token);
        yield { choices: [{ delta: { content: 'word ' }, finish_reason: null }] };
      }
    } finally {
      this.isBusy = false;
    }
  }
}

it('ends an answer in which a token does not exist, and leaves WebLLM free for the next question', async () => {
  const webllm = new OneAtATime([7, 100, 8]);
  let text = '';
  const request = {
    turns: [{ role: 'user', content: 'Hello' }],
    maxTokens: 8,
    temperature: 0,
  } as const;
  const answered = answer(
    {
      engine: webllm as unknown as MLCEngine,
      model,
      prefill: null,
      lost: new Promise<never>(() => {}),
    },
    request,
    {
      signal: new AbortController().signal,
      onPrefill() {},
      onDelta(delta) {
        text += delta;
      },
    },
  );
  await expect(answered).rejects.toEqual(new EngineFailedError('the model gave token 100 of 100'));
  expect(text).toBe('word ');
  expect(webllm.isBusy).toBe(false);
});
