import { asId } from '../../src/core/ids';
import type { Model } from '../../src/core/model';
import { App, test as base, expect } from './support/app';
import { DownloadList } from './support/downloads';

const FULL = 'SmolLM2 135M on the GPU';
const CPU = 'SmolLM2 135M';
const TWO_LAYERS = 'SmolLM2 two layers';
const BROKEN = 'SmolLM2 without its library';

/** The two layers again, but for a library that the package does not have. */
function withoutLibrary(models: readonly Model[]): Model[] {
  const id = asId<'model'>('smollm2-without-library');
  return models
    .filter(({ name, webllm }) => name === TWO_LAYERS && webllm)
    .map((model) => ({
      ...model,
      id,
      name: BROKEN,
      manifest: { ...model.manifest, modelId: id },
      webllm: { ...model.webllm!, libraryUrl: '/libraries/missing.wasm' },
    }));
}

/** A browser with both of WebLLM's test models on offer, on the software adapter. */
const test = base.extend<object, { gpu: App }>({
  gpu: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
    async ({}, use) => {
      const app = await App.start(['smollm2-135m', 'smollm2-2layers'], withoutLibrary);
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

test('a thread goes from the CPU to WebGPU and back, each answer names who wrote it, and its figures say what was remembered', async ({
  gpu,
}) => {
  const panel = await gpu.openPanel();
  const first = await panel.ask('What is the capital of France?');
  expect(await panel.ended(first)).toBe('The capital of France is Paris.');
  await panel.choose(FULL);
  const second = await panel.ask('What is the capital of Italy?');
  expect(await panel.ended(second)).toContain('Rome');
  await expect(panel.page.getByRole('button', { name: /on GPU/ })).toBeVisible();
  // Of the next question only what is new is read, and whoever asks is told so.
  const next = await panel.ask('And of Portugal?');
  await panel.ended(next);
  await next.getByRole('button', { name: 'Figures' }).click();
  const figures = /([\d,]+) read, ([\d,]+) of them remembered/;
  await expect(next.locator('.answer-figures')).toHaveText(figures);
  const said = figures.exec(await next.locator('.answer-figures').innerText()) ?? [];
  const [read = 0, remembered = 0] = said.slice(1).map((count) => Number(count.replace(',', '')));
  expect(remembered).toBeGreaterThan(50);
  expect(read - remembered).toBeLessThan(20);
  await panel.choose(CPU);
  const third = await panel.ask('What is the capital of Spain?');
  expect(await panel.ended(third)).toContain('Madrid');
  await expect(first.getByRole('heading')).toHaveText(CPU);
  await expect(second.getByRole('heading')).toHaveText(FULL);
  await expect(third.getByRole('heading')).toHaveText(CPU);
  await panel.page.close();
});

test('WebLLM installs from the hub, answers, stops, and answers again at once', async ({ gpu }) => {
  const panel = await gpu.openPanel();
  await panel.startNew();
  await panel.choose(TWO_LAYERS);
  const answer = await panel.ask('Say something');
  await panel.streaming(answer, 40);
  gpu.hub.clearLog();
  await panel.stopButton.click();
  const kept = await panel.ended(answer);
  expect(kept).not.toBe('');
  const next = await panel.ask('And again');
  await panel.streaming(next, 20);
  await panel.page.keyboard.press('Escape');
  await panel.ended(next);
  expect(gpu.hub.log).toEqual([]);
  await panel.page.close();
});

test('a graphics process that is killed mid-answer is noticed, the words are kept, and the answer goes on', async ({
  gpu,
}) => {
  const panel = await gpu.openPanel();
  await panel.startNew();
  await panel.choose(TWO_LAYERS);
  const answer = await panel.ask('Tell me a story');
  const written = await panel.streaming(answer, 40);
  await gpu.browser.killGpuProcess();
  const kept = await panel.ended(answer);
  expect(kept.startsWith(written)).toBe(true);
  await expect(answer).toContainText('The engine stopped');
  await answer.getByRole('button', { name: 'Continue' }).click();
  const longer = await panel.streaming(answer, kept.length + 10);
  expect(longer.startsWith(kept)).toBe(true);
  await panel.stopButton.click();
  await panel.ended(answer);
  await panel.page.close();
});

test('a model that does not load leaves the one before it able to answer', async ({ gpu }) => {
  const panel = await gpu.openPanel();
  await panel.startNew();
  await panel.choose(TWO_LAYERS);
  const first = await panel.ask('Hello');
  await panel.streaming(first, 10);
  await panel.stopButton.click();
  await panel.ended(first);
  await panel.choose(BROKEN);
  const list = new DownloadList(panel);
  await list.is(BROKEN, 'Failed');
  await expect(panel.page.getByText(`${TWO_LAYERS} answers meanwhile.`).first()).toBeVisible();
  // Nothing was chosen or asked meanwhile: it came back by itself, and answers.
  await list.isLoaded(TWO_LAYERS);
  const again = await panel.ask('Are you still there?');
  await panel.streaming(again, 10);
  await panel.stopButton.click();
  await panel.ended(again);
  await expect(again.getByRole('heading')).toHaveText(TWO_LAYERS);
  await panel.page.close();
});
