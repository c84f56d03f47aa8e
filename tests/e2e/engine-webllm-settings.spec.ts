import { type Change, expect, FRANCE, modelUrl, test } from './support/webllm-rig';

test('an answer ends before a text that is to stop it', async ({ real }) => {
  const stopped = await real.ask({ maxTokens: 24, stop: [' France'] });
  expect(stopped.text).toBe('The capital of');
  expect(stopped.outcome.value).toMatchObject({ finish: 'stop' });
  const unheard = await real.ask({ maxTokens: 24, stop: ['London'] });
  expect(unheard.text).toBe('The capital of France is Paris.');
});

test('an answer that keeps to a schema is not continued, and says why', async ({ rig }) => {
  await rig.install('smollm2-2layers');
  await rig.load();
  const turns = [...FRANCE, { role: 'assistant', content: '{"is' }] as const;
  const { outcome } = await rig.ask({ turns, jsonSchema: '{"type":"object"}' });
  expect(outcome.error).toMatchObject({
    code: 'engine-failed',
    fields: { reason: expect.stringContaining('written anew') },
  });
  expect((await rig.ask({ turns })).outcome.value?.answerTokens).toBe(16);
});

/** As the configurations of Mistral have it. */
const SLIDING: Change = (seed) =>
  seed.scope === 'config'
    ? {
        ...seed,
        replace: [
          [
            ', "context_window_size": 4096, "prefill_chunk_size"',
            ', "context_window_size": -1  , "prefill_chunk_size"',
          ],
          [
            '"sliding_window_size": -1, "attention_sink_size": -1, ',
            '"sliding_window_size":256, "attention_sink_size": 4, ',
          ],
        ],
      }
    : seed;

test('a model whose sliding window WebLLM’s list turns off is loaded with the window of the list', async ({
  rig,
}) => {
  await rig.install('smollm2-2layers', 'd', SLIDING);
  const order = { modelUrl: modelUrl('d'), contextWindow: 512 };
  const { outcome } = await rig.load({ ...order, overrides: { slidingWindow: -1 } });
  expect(outcome.value).toMatchObject({ contextWindow: 512 });
  // What does not fit into that window is refused, not slid out of it.
  const long = await rig.ask({ turns: [{ role: 'user', content: 'word '.repeat(600) }] });
  expect(long.outcome.error).toMatchObject({
    code: 'context-overflow',
    fields: { contextWindow: 512 },
  });
  expect((await rig.ask()).outcome.value?.answerTokens).toBe(16);
});

/** Gives the vocabulary the marks of a model that thinks aloud, as ordinary tokens. */
const THINKING: Change = (seed) => {
  if (!seed.url.endsWith('tokenizer.json')) return seed;
  const rest =
    ', "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": ';
  return {
    ...seed,
    replace: [
      [`"<repo_name>"${rest}true`, `"<think>"   ${rest}false`],
      [`"<reponame>"${rest}true`, `"</think>" ${rest}false`],
      ['"<repo_name>": 3', '"<think>": 3    '],
      ['"<reponame>": 4', '"</think>": 4  '],
    ],
  };
};

test('a model that thinks aloud is told not to, and nothing of it is in the answer', async ({
  rig,
}) => {
  await rig.install('smollm2-2layers');
  await rig.load({ contextWindow: 1024 });
  const plain = await rig.ask({ maxTokens: 12 });
  await rig.install('smollm2-2layers', 'e', THINKING);
  await rig.load({ modelUrl: modelUrl('e'), contextWindow: 1024 });
  // Only an answer that ended by itself is gone on from; nonsense ends at a text that stops it.
  const first = await rig.ask({ maxTokens: 12, stop: [' I'] });
  expect(first.outcome.value!.finish).toBe('stop');
  expect(first.text).not.toBe('');
  expect(first.text).not.toMatch(/think>|^\n/);
  // What it is told goes before its answer.
  expect(first.outcome.value!.promptTokens).toBeGreaterThan(plain.outcome.value!.promptTokens);
  const turns = [
    ...FRANCE,
    { role: 'assistant', content: first.text },
    { role: 'user', content: 'And of Italy?' },
  ] as const;
  const second = await rig.ask({ turns, maxTokens: 8 });
  expect(second.text).not.toMatch(/think>/);
  // The turn before is known again, told as it was.
  expect(second.outcome.value!.cachedTokens).toBeGreaterThan(0);
  const begun = [...FRANCE, { role: 'assistant', content: 'The capital of' }] as const;
  expect((await rig.ask({ turns: begun })).text).not.toMatch(/think>/);
});
