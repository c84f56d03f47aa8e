import { chromium, expect } from '@playwright/test';
import { ensureChromium } from '../harness/chromium';
import type { LoadOrder } from '../harness/webllm-page/page';
import { type Change, modelUrl, test, WebLlmRig } from './support/webllm-rig';

for (const when of ['idle', 'answering'] as const) {
  test(`a graphics device that is lost while ${when} is noticed, and the model can be loaded again`, async ({
    rig,
    webllm,
  }) => {
    await rig.install('smollm2-2layers');
    await rig.load();
    const running = when === 'answering' ? rig.ask({ maxTokens: 1500 }) : null;
    if (running) await rig.page.waitForTimeout(1_000);
    const session = await webllm.browser.newBrowserCDPSession();
    await session.send('Browser.crashGpuProcess').catch(() => {});
    if (running) expect((await running).outcome.error?.code).toBe('engine-lost');
    await expect.poll(() => rig.lost()).toEqual(['engine-lost']);
    expect((await rig.load()).outcome.value).toBeDefined();
    expect((await rig.ask()).outcome.value?.answerTokens).toBe(16);
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
        ? { ...seed, replace: [['TVMFFIWasmSafeCall', 'TVMFFIWasmSafeCalX']] }
        : seed,
  },
  {
    what: 'a tensor that the library needs and the weights lack',
    code: 'engine-model-damaged',
    fields: { file: 'tensor-cache.json' },
    change: (seed) =>
      seed.url.endsWith('tensor-cache.json')
        ? { ...seed, replace: [['1.down.q', '1.gone.q']] }
        : seed,
  },
  {
    what: 'a configuration that promises a longer memory than the library has',
    code: 'engine-model-damaged',
    fields: { file: 'mlc-chat-config.json' },
    order: { contextWindow: 9999 },
    change: (seed) =>
      seed.scope === 'config'
        ? { ...seed, replace: [['"context_window_size": 4096', '"context_window_size": 9999']] }
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

test('what is wrong with a model is said by name, and the model before it still answers', async ({
  rig,
}) => {
  const other = 'https://models.test/other.wasm';
  await rig.install('smollm2-2layers');
  await rig.load();
  await rig.install('smollm2-2layers', 'b', (seed) => seed, other);
  for (const { what, code, fields, change, order } of DAMAGES) {
    await rig.spoil('b', change, other);
    const { outcome } = await rig.load({ modelUrl: modelUrl('b'), libraryUrl: other, ...order });
    expect(outcome.error, what).toMatchObject({ code, fields });
    expect((await rig.ask({ maxTokens: 2 })).outcome.value?.answerTokens, what).toBe(2);
    // What was spoiled, as it was.
    await rig.install(
      'smollm2-2layers',
      'b',
      (seed) => (change(seed) === seed ? null : seed),
      other,
    );
  }
});

test('a device without what the library needs is told so', async ({ rig }) => {
  await rig.install('smollm2-2layers');
  const { outcome } = await rig.load({ requiredFeatures: ['shader-f16'] });
  expect(outcome.error?.code).toBe('engine-no-gpu');
});

test('a window for which there is no memory is told so, and the engine goes on', async ({
  rig,
}) => {
  // Files that agree on a window of four million tokens: its cache takes more than a buffer holds.
  const library = 'https://models.test/vast.wasm';
  const vast = ['"context_window_size": 4096', '"context_window_size": 4e6 '] as const;
  const change: Change = (seed) => (seed.scope === 'model' ? seed : { ...seed, replace: [vast] });
  await rig.install('smollm2-2layers', 'c', change, library);
  const { outcome } = await rig.load({
    modelUrl: modelUrl('c'),
    libraryUrl: library,
    contextWindow: 4e6,
  });
  expect(outcome.error).toMatchObject({ code: 'engine-out-of-memory' });
  await rig.install('smollm2-2layers');
  expect((await rig.load()).outcome.value).toBeDefined();
  expect((await rig.ask({ maxTokens: 2 })).outcome.value?.answerTokens).toBe(2);
});

test('the machine is described as it is', async ({ rig }) => {
  const { gpu, cores, isIsolated, freeBytes } = await rig.device();
  expect(gpu).toMatchObject({ isSoftware: true, workgroupStorageBytes: 32_768 });
  expect(gpu?.features).not.toContain('shader-f16');
  expect(cores).toBe(await rig.page.evaluate(() => navigator.hardwareConcurrency));
  expect(isIsolated).toBe(true);
  expect(freeBytes).toBeGreaterThan(1e6);
});

test('without a graphics adapter the model is not loaded, and the reason is said', async ({
  webllm,
}) => {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--disable-background-networking'],
  });
  try {
    const rig = await WebLlmRig.open(webllm, browser);
    await rig.install('smollm2-2layers');
    expect((await rig.load()).outcome.error?.code).toBe('engine-no-gpu');
    expect((await rig.device()).gpu).toBeNull();
  } finally {
    await browser.close();
  }
});

test('a load that turns to the network is refused and named', async ({ rig }) => {
  // WebLLM never reads a library from its store when "localhost" is in its address.
  const library = 'https://localhost.test/library.wasm';
  await rig.install('smollm2-2layers', 'a', (seed) => seed, library);
  const { outcome } = await rig.load({ libraryUrl: library });
  expect(outcome.error).toMatchObject({ code: 'engine-network', fields: { url: library } });
});
