import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { ensureChromium } from '../harness/chromium';
import { type EnginePageServer, serveEnginePage } from '../harness/engine-page/serve';
import { type WebllmFixture, webllmFixture } from '../harness/webllm-fixture';
import type { AskOrder, LoadOrder, Seed, WebLlmPage } from '../harness/webllm-page/page';
import { demoWeights } from '../harness/weights';

declare const webllmPage: WebLlmPage;

const NAMES = ['smollm2-2layers', 'smollm2-135m'] as const;
type Name = (typeof NAMES)[number];
const FRANCE = [{ role: 'user', content: 'What is the capital of France?' }] as const;
const LIBRARY = 'https://models.test/library.wasm';

let server: EnginePageServer;
let browser: Browser;
let page: Page;
const fixtures = new Map<Name, WebllmFixture>();

test.beforeAll(async () => {
  test.setTimeout(900_000);
  const extra: Record<string, string> = { '/weights.gguf': await demoWeights() };
  for (const name of NAMES) {
    const fixture = await webllmFixture(name);
    fixtures.set(name, fixture);
    for (const file of fixture.files) extra[`/${name}/${file.name}`] = join(fixture.dir, file.name);
  }
  server = await serveEnginePage(
    extra,
    fileURLToPath(new URL('../harness/webllm-page/', import.meta.url)),
  );
  browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--enable-unsafe-webgpu', '--disable-background-networking'],
  });
});

test.afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.beforeEach(async () => {
  // A context of its own: nothing is installed yet.
  page = await (await browser.newContext()).newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => 'webllmPage' in globalThis);
});

test.afterEach(async () => {
  await page.context().close();
});

/** Where a model was installed from; each revision is a model of its own. */
function modelUrl(revision = 'a'): string {
  return `https://huggingface.co/homebody-test/model/resolve/${revision.repeat(40)}/`;
}

type Change = (seed: Seed) => Seed | null;

/** Installs what `change` makes of each file; nothing where it gives null. */
async function install(
  name: Name,
  revision = 'a',
  change: Change = (seed) => seed,
  library = LIBRARY,
): Promise<void> {
  const seeds = fixtures.get(name)!.files.map(({ name: file }): Seed => {
    const from = `/${name}/${file}`;
    if (file === 'library.wasm') return { scope: 'wasm', url: library, from };
    const scope = file === 'mlc-chat-config.json' ? 'config' : 'model';
    return { scope, url: modelUrl(revision) + file, from };
  });
  const changed = seeds.map(change).filter((seed) => seed !== null);
  await page.evaluate((all) => webllmPage.seed(all), changed);
}

/** Changes or removes files of an installed model. */
async function spoil(revision: string, change: Change, library: string): Promise<void> {
  const removed: Seed[] = [];
  const changes: Change = (seed) => {
    const made = change(seed);
    if (made === null) removed.push(seed);
    return made === seed ? null : made;
  };
  await install('smollm2-2layers', revision, changes, library);
  await page.evaluate((all) => webllmPage.remove(all), removed);
}

function load(order: Partial<LoadOrder> = {}) {
  const whole = { modelUrl: modelUrl(), libraryUrl: LIBRARY, contextWindow: 2048, ...order };
  return page.evaluate((asked) => webllmPage.load(asked), whole);
}

function ask(order: Partial<AskOrder> = {}) {
  return page.evaluate((asked) => webllmPage.ask(asked), { turns: FRANCE, ...order });
}

const BOOLEAN_SCHEMA = JSON.stringify({
  type: 'object',
  properties: { is_true: { type: 'boolean' } },
  required: ['is_true'],
  additionalProperties: false,
});

test('a model that is installed loads without the network, shows how far it is, and answers', async () => {
  await install('smollm2-2layers');
  const before = server.requests.length;
  const { outcome, progress } = await load();
  expect(outcome).toMatchObject({ value: { device: 'gpu', contextWindow: 2048 } });
  const fractions = progress.map(({ fraction }) => fraction);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
  expect(progress[0]?.step).toBe('reading');
  expect(progress.at(-1)?.step).toBe('compiling');
  const { outcome: answered, text } = await ask();
  expect(answered.value).toMatchObject({ finish: 'length', answerTokens: 16, cachedTokens: 0 });
  expect(answered.value!.promptTokens).toBeGreaterThan(20);
  expect(text.length).toBeGreaterThan(0);
  // Only the page's own scripts: no file of the model was asked for again.
  expect(server.requests.slice(before).filter((path) => !path.startsWith('/assets/'))).toEqual([]);
});

test('an answer that is stopped keeps its text, and the next question is answered at once', async () => {
  await install('smollm2-2layers');
  await load();
  // Decoded to their ends these would outlast the test.
  const stopped = await ask({ stopAfterDeltas: 3, maxTokens: 1900 });
  expect(stopped.outcome.error?.code).toBe('AbortError');
  expect(stopped.deltas).toBe(3);
  const early = await ask({ stopAtOnce: true, maxTokens: 1900 });
  expect(early.outcome.error?.code).toBe('AbortError');
  const next = await ask();
  expect(next.outcome.value?.answerTokens).toBe(16);
  expect(await page.evaluate(() => webllmPage.workersMade())).toBe(1);
});

test('the same question at temperature 0, or with the same seed, has the same answer', async () => {
  await install('smollm2-2layers');
  await load();
  expect((await ask({ maxTokens: 8 })).text).toBe((await ask({ maxTokens: 8 })).text);
  const seeded = { temperature: 1, topP: 0.9, seed: 7, maxTokens: 6 };
  const said = await ask(seeded);
  expect((await ask(seeded)).text).toBe(said.text);
  expect((await ask({ ...seeded, seed: 8 })).text).not.toBe(said.text);
});

test('a question that is too long for the window is refused with both counts', async () => {
  await install('smollm2-2layers');
  await load({ contextWindow: 256 });
  const turns = [{ role: 'user', content: 'word '.repeat(400) }] as const;
  const { outcome } = await ask({ turns });
  expect(outcome.error).toMatchObject({
    code: 'context-overflow',
    fields: { contextWindow: 256 },
  });
  expect(outcome.error!.fields.promptTokens).toBeGreaterThan(400);
  expect((await ask()).outcome.value?.answerTokens).toBe(16);
});

test('a load that is cancelled while it reads or compiles ends at once, and the next one works', async () => {
  await install('smollm2-2layers');
  for (const abortAt of ['reading', 'compiling'] as const) {
    const { outcome } = await load({ abortAt });
    expect(outcome.error?.code).toBe('AbortError');
  }
  expect((await load()).outcome.value).toBeDefined();
  expect((await ask()).outcome.value).toBeDefined();
  expect(await page.evaluate(() => webllmPage.lost())).toEqual([]);
});

for (const when of ['idle', 'answering'] as const) {
  test(`a graphics device that is lost while ${when} is noticed, and the model can be loaded again`, async () => {
    await install('smollm2-2layers');
    await load();
    const running = when === 'answering' ? ask({ maxTokens: 1500 }) : null;
    if (running) await page.waitForTimeout(1_000);
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.crashGpuProcess').catch(() => {});
    if (running) expect((await running).outcome.error?.code).toBe('engine-lost');
    await expect.poll(() => page.evaluate(() => webllmPage.lost())).toEqual(['engine-lost']);
    expect((await load()).outcome.value).toBeDefined();
    expect((await ask()).outcome.value?.answerTokens).toBe(16);
  });
}

const DAMAGES: readonly {
  what: string;
  code: string;
  fields: object;
  change: Change;
  order?: Partial<LoadOrder>;
}[] = [
  {
    what: 'a library of another WebLLM version',
    code: 'engine-library-mismatch',
    fields: {
      library: 'other.wasm',
      reason: 'it asks for TVMFFIWasmSafeCalX, which this version does not have',
    },
    change: (seed) =>
      seed.scope === 'wasm'
        ? { ...seed, replace: ['TVMFFIWasmSafeCall', 'TVMFFIWasmSafeCalX'] }
        : seed,
  },
  {
    what: 'a tensor that the library needs and the weights lack',
    code: 'engine-model-damaged',
    fields: { file: 'tensor-cache.json' },
    change: (seed) =>
      seed.url.endsWith('tensor-cache.json')
        ? { ...seed, replace: ['1.down.q', '1.gone.q'] }
        : seed,
  },
  {
    what: 'a configuration that promises a longer memory than the library has',
    code: 'engine-model-damaged',
    fields: { file: 'mlc-chat-config.json' },
    order: { contextWindow: 9999 },
    change: (seed) =>
      seed.scope === 'config'
        ? { ...seed, replace: ['"context_window_size": 4096', '"context_window_size": 9999'] }
        : seed,
  },
  {
    what: 'a weight file that was cut short',
    code: 'engine-model-damaged',
    fields: { file: 'params_shard_1.bin' },
    change: (seed) => (seed.url.endsWith('shard_1.bin') ? { ...seed, keep: 1_000_000 } : seed),
  },
  {
    what: 'a weight file that is missing',
    code: 'engine-model-damaged',
    fields: { file: 'params_shard_0.bin' },
    change: (seed) => (seed.url.endsWith('shard_0.bin') ? null : seed),
  },
];

test('what is wrong with a model is said by name, and the model before it still answers', async () => {
  const other = 'https://models.test/other.wasm';
  await install('smollm2-2layers');
  await load();
  await install('smollm2-2layers', 'b', (seed) => seed, other);
  for (const { what, code, fields, change, order } of DAMAGES) {
    await spoil('b', change, other);
    const { outcome } = await load({ modelUrl: modelUrl('b'), libraryUrl: other, ...order });
    expect(outcome.error, what).toMatchObject({ code, fields });
    expect((await ask({ maxTokens: 2 })).outcome.value?.answerTokens, what).toBe(2);
    // What was spoiled, as it was.
    await install('smollm2-2layers', 'b', (seed) => (change(seed) === seed ? null : seed), other);
  }
});

test('a device without what the library needs is told so', async () => {
  await install('smollm2-2layers');
  const { outcome } = await load({ requiredFeatures: ['shader-f16'] });
  expect(outcome.error?.code).toBe('engine-no-gpu');
});

test('a window for which there is no memory is told so, and the engine goes on', async () => {
  // Files that agree on a window of four million tokens: its cache takes more than a buffer holds.
  const library = 'https://models.test/vast.wasm';
  const vast = ['"context_window_size": 4096', '"context_window_size": 4e6 '] as const;
  const change: Change = (seed) => (seed.scope === 'model' ? seed : { ...seed, replace: vast });
  await install('smollm2-2layers', 'c', change, library);
  const { outcome } = await load({
    modelUrl: modelUrl('c'),
    libraryUrl: library,
    contextWindow: 4e6,
  });
  expect(outcome.error).toMatchObject({ code: 'engine-out-of-memory' });
  await install('smollm2-2layers');
  expect((await load()).outcome.value).toBeDefined();
  expect((await ask({ maxTokens: 2 })).outcome.value?.answerTokens).toBe(2);
});

test('the machine is described as it is', async () => {
  const { gpu, cores, isIsolated, freeBytes } = await page.evaluate(() => webllmPage.device());
  expect(gpu).toMatchObject({ isSoftware: true, workgroupStorageBytes: 32_768 });
  expect(gpu?.features).not.toContain('shader-f16');
  expect(cores).toBe(await page.evaluate(() => navigator.hardwareConcurrency));
  expect(isIsolated).toBe(true);
  expect(freeBytes).toBeGreaterThan(1e6);
});

test('without a graphics adapter the model is not loaded, and the reason is said', async () => {
  const without = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--disable-background-networking'],
  });
  try {
    page = await without.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'webllmPage' in globalThis);
    await install('smollm2-2layers');
    expect((await load()).outcome.error?.code).toBe('engine-no-gpu');
    expect((await page.evaluate(() => webllmPage.device())).gpu).toBeNull();
  } finally {
    await without.close();
  }
});

test('a load that turns to the network is refused and named', async () => {
  // WebLLM never reads a library from its store when "localhost" is in its address.
  const library = 'https://localhost.test/library.wasm';
  await install('smollm2-2layers', 'a', (seed) => seed, library);
  const { outcome } = await load({ libraryUrl: library });
  expect(outcome.error).toMatchObject({ code: 'engine-network', fields: { url: library } });
});

test('the real model answers, remembers the turns before, and goes on with a begun answer', async () => {
  await install('smollm2-135m');
  const loaded = await load({ contextWindow: 1024 });
  expect(loaded.outcome.value?.contextWindow).toBe(1024);
  const first = await ask({ maxTokens: 24 });
  expect(first.text).toBe('The capital of France is Paris.');
  expect(first.outcome.value).toMatchObject({ finish: 'stop', cachedTokens: 0 });
  const turns = [
    ...FRANCE,
    { role: 'assistant', content: first.text },
    { role: 'user', content: 'And of Italy?' },
  ] as const;
  const second = await ask({ turns, maxTokens: 24 });
  expect(second.text).toContain('Rome');
  const { promptTokens, answerTokens } = first.outcome.value!;
  expect(second.outcome.value!.cachedTokens).toBe(promptTokens + answerTokens - 1);
  expect(second.outcome.value!.promptTokens - second.outcome.value!.cachedTokens).toBeLessThan(20);
  const begun = [...FRANCE, { role: 'assistant', content: 'The capital of' }] as const;
  expect((await ask({ turns: begun })).text).toBe(' France is Paris.');
});

/** What a float32 forward pass in numpy says to the weights of the GGUF, greedy, 24 tokens. */
const EXACT = {
  'What is the capital of France?': 'The capital of France is Paris.',
  'Write one sentence about the sea.':
    'The sea is a vast and mysterious realm, teeming with life and unending in its own way, a testament to the',
  'Name three colours.':
    "1. Red: This is the most obvious colour, but it's also the most versatile. Red is a colour that",
} as const;
/** As far as the CPU engine says the same: it rounds activations to 8 bits, WebLLM does not. */
const SHARED = [
  'The capital of France is Paris.',
  'The sea is a vast and mysterious realm, teeming with life and unending in its own way',
  '1. Red: This is',
];

test('greedy answers are those of the exact numbers, and the CPU engine’s as far as its rounding allows', async () => {
  await install('smollm2-135m');
  await load({ contextWindow: 1024 });
  const answers: string[] = [];
  const askAll = async () => {
    for (const content of Object.keys(EXACT)) {
      answers.push((await ask({ turns: [{ role: 'user', content }], maxTokens: 24 })).text);
    }
  };
  await askAll();
  expect(answers).toEqual(Object.values(EXACT));
  const json = await ask({ jsonSchema: BOOLEAN_SCHEMA, maxTokens: 24 });
  expect(json.outcome.value?.finish).toBe('stop');
  expect(typeof JSON.parse(json.text).is_true).toBe('boolean');
  answers.length = 0;
  const cpu = await page.evaluate(() => webllmPage.loadCpu('/weights.gguf', 1024));
  expect(cpu.value?.device).toBe('cpu');
  await askAll();
  for (const [index, answer] of answers.entries()) {
    expect(answer.slice(0, SHARED[index]!.length)).toBe(SHARED[index]);
  }
});
