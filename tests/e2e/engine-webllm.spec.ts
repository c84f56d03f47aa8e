import { expect } from '@playwright/test';
import { FRANCE, test, type WebLlmRig } from './support/webllm-rig';

const BOOLEAN_SCHEMA = JSON.stringify({
  type: 'object',
  properties: { is_true: { type: 'boolean' } },
  required: ['is_true'],
  additionalProperties: false,
});

test('a model that is installed loads without the network, shows how far it is, and answers', async ({
  rig,
  webllm,
}) => {
  await rig.install('smollm2-2layers');
  const before = webllm.server.requests.length;
  const { outcome, progress } = await rig.load();
  expect(outcome).toMatchObject({ value: { device: 'gpu', contextWindow: 2048 } });
  const fractions = progress.map(({ fraction }) => fraction);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
  expect(progress[0]?.step).toBe('reading');
  expect(progress.at(-1)?.step).toBe('compiling');
  const { outcome: answered, text } = await rig.ask();
  expect(answered.value).toMatchObject({ finish: 'length', answerTokens: 16, cachedTokens: 0 });
  expect(answered.value!.promptTokens).toBeGreaterThan(20);
  expect(text.length).toBeGreaterThan(0);
  // Only the page's own scripts: no file of the model was asked for again.
  expect(
    webllm.server.requests.slice(before).filter((path) => !path.startsWith('/assets/')),
  ).toEqual([]);
});

test('an answer that is stopped keeps its text, and the next question is answered at once', async ({
  rig,
}) => {
  await rig.install('smollm2-2layers');
  await rig.load();
  // Decoded to their ends these would outlast the test.
  const stopped = await rig.ask({ stopAfterDeltas: 3, maxTokens: 1900 });
  expect(stopped.outcome.error?.code).toBe('AbortError');
  expect(stopped.deltas).toBe(3);
  const early = await rig.ask({ stopAtOnce: true, maxTokens: 1900 });
  expect(early.outcome.error?.code).toBe('AbortError');
  const next = await rig.ask();
  expect(next.outcome.value?.answerTokens).toBe(16);
  expect(await rig.workersMade()).toBe(1);
});

test('the same question at temperature 0, or with the same seed, has the same answer', async ({
  rig,
}) => {
  await rig.install('smollm2-2layers');
  await rig.load();
  expect((await rig.ask({ maxTokens: 8 })).text).toBe((await rig.ask({ maxTokens: 8 })).text);
  const seeded = { temperature: 1, topP: 0.9, seed: 7, maxTokens: 6 };
  const said = await rig.ask(seeded);
  expect((await rig.ask(seeded)).text).toBe(said.text);
  expect((await rig.ask({ ...seeded, seed: 8 })).text).not.toBe(said.text);
});

test('a question that is too long for the window is refused with both counts', async ({ rig }) => {
  await rig.install('smollm2-2layers');
  await rig.load({ contextWindow: 256 });
  const turns = [{ role: 'user', content: 'word '.repeat(400) }] as const;
  const { outcome } = await rig.ask({ turns });
  expect(outcome.error).toMatchObject({
    code: 'context-overflow',
    fields: { contextWindow: 256 },
  });
  expect(outcome.error!.fields.promptTokens).toBeGreaterThan(400);
  expect((await rig.ask()).outcome.value?.answerTokens).toBe(16);
});

test('a load that is cancelled while it reads or compiles ends at once, and the next one works', async ({
  rig,
}) => {
  await rig.install('smollm2-2layers');
  for (const abortAt of ['reading', 'compiling'] as const) {
    const { outcome } = await rig.load({ abortAt });
    expect(outcome.error?.code).toBe('AbortError');
  }
  expect((await rig.load()).outcome.value).toBeDefined();
  expect((await rig.ask()).outcome.value).toBeDefined();
  expect(await rig.lost()).toEqual([]);
});

test('the real model answers, reads of a second question only what is new, and goes on with a begun answer', async ({
  real,
}) => {
  const first = await real.ask({ maxTokens: 24 });
  expect(first.text).toBe('The capital of France is Paris.');
  expect(first.outcome.value).toMatchObject({ finish: 'stop', cachedTokens: 0 });
  const turns = [
    ...FRANCE,
    { role: 'assistant', content: first.text },
    { role: 'user', content: 'And of Italy?' },
  ] as const;
  const second = await real.ask({ turns, maxTokens: 24 });
  expect(second.text).toContain('Rome');
  const { promptTokens, answerTokens } = first.outcome.value!;
  expect(second.outcome.value!.cachedTokens).toBe(promptTokens + answerTokens - 1);
  // The end of the turn before, the question, and the head of the answer.
  expect(second.outcome.value!.promptTokens - second.outcome.value!.cachedTokens).toBe(13);
  const other = [{ role: 'user', content: 'Name three colours.' }, ...turns.slice(1)] as const;
  const anew = await real.ask({ turns: other, maxTokens: 1 });
  expect(anew.outcome.value).toMatchObject({ cachedTokens: 0 });
  expect(anew.outcome.value!.promptTokens).toBeGreaterThan(40);
  const begun = [...FRANCE, { role: 'assistant', content: 'The capital of' }] as const;
  expect((await real.ask({ turns: begun })).text).toBe(' France is Paris.');
});

/** What a float32 forward pass in numpy says to the weights of the GGUF, greedy, 24 tokens. */
const EXACT = {
  'Write one sentence about the sea.':
    'The sea is a vast and mysterious realm, teeming with life and unending in its own way, a testament to the',
  'Name three colours.':
    "1. Red: This is the most obvious colour, but it's also the most versatile. Red is a colour that",
} as const;
/** As far as the CPU engine says the same: it rounds activations to 8 bits, WebLLM does not. */
const SHARED = {
  'What is the capital of France?': 'The capital of France is Paris.',
  'Write one sentence about the sea.':
    'The sea is a vast and mysterious realm, teeming with life and unending in its own way',
  'Name three colours.': '1. Red: This is',
} as const;

const textOf = async (rig: WebLlmRig, content: string) =>
  (await rig.ask({ turns: [{ role: 'user', content }], maxTokens: 24 })).text;

test('greedy answers are those of the exact numbers', async ({ real }) => {
  for (const [question, answer] of Object.entries(EXACT)) {
    expect(await textOf(real, question)).toBe(answer);
  }
});

test('the real model keeps to a schema', async ({ real }) => {
  const json = await real.ask({ jsonSchema: BOOLEAN_SCHEMA, maxTokens: 24 });
  expect(json.outcome.value?.finish).toBe('stop');
  expect(typeof JSON.parse(json.text).is_true).toBe('boolean');
});

test('one worker runs a model on the GPU and then one on the CPU, whose greedy answers are the same as far as its rounding allows', async ({
  rig,
}) => {
  await rig.install('smollm2-2layers');
  await rig.load();
  expect((await rig.ask({ maxTokens: 2 })).outcome.value?.answerTokens).toBe(2);
  const cpu = await rig.loadCpu();
  expect(cpu.value?.device).toBe('cpu');
  for (const [question, answer] of Object.entries(SHARED)) {
    expect((await textOf(rig, question)).slice(0, answer.length)).toBe(answer);
  }
});
