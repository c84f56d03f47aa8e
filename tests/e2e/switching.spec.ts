import { asId } from '../../src/core/ids';
import { launchExtension } from '../harness/browser';
import { type HeldDownloads, holdDownloads } from '../harness/hold-downloads';
import { App, BUILD, test as base, expect, LONG_QUESTION, startDemoHub } from './support/app';
import { DownloadList } from './support/downloads';
import type { Panel } from './support/panel';
import { modelIn, quickRepo, webllmModel, webllmRepo } from './support/webllm-models';

const CPU = 'SmolLM2 135M';
/** Loads fast: what it says is nonsense, which does not matter in most of these tests. */
const OTHER = 'SmolLM2 two other layers';
const TWO_LAYERS = 'SmolLM2 two layers';
const FILES_OF_TWO_LAYERS = 'smollm2-2layers-MLC';
const FILES_OF_OTHER = 'smollm2-2others-MLC';

interface Scene {
  readonly app: App;
  readonly panel: Panel;
  readonly list: DownloadList;
  /** The downloads of these files come to a halt until it is released. */
  hold(files: string): HeldDownloads;
}

/** A browser of the test's own: the CPU model is loaded, the two for WebGPU are not there yet. */
const test = base.extend<{ scene: Scene }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
  scene: async ({}, use) => {
    const app = await startWithTwo();
    const panel = await app.openPanel();
    await panel.begun(await panel.ask('Hello'));
    const list = new DownloadList(panel);
    const hold = (path: string) => holdDownloads(app.hub, path);
    await use({ app, panel, list, hold });
    await app.stop();
  },
});

async function startWithTwo(): Promise<App> {
  const hub = await startDemoHub([
    await webllmRepo('smollm2-2layers'),
    await quickRepo('smollm2-2others-MLC'),
  ]);
  const first = await webllmModel(hub, 'smollm2-2layers');
  const other = await modelIn(hub, await quickRepo('smollm2-2others-MLC'), {
    id: asId('smollm2-2others-q4f32_1-MLC'),
    name: OTHER,
    contextWindow: first.contextWindow,
  });
  const models = [first, other];
  const browser = await launchExtension({ build: BUILD, hub: hub.base, models });
  return new App(hub, browser, models, []);
}

test('an answer is written while the next model downloads, and the switch waits for its end', async ({
  scene: { panel, list, hold },
}) => {
  const answer = await panel.ask(LONG_QUESTION);
  await panel.streaming(answer, 20);
  const held = hold(FILES_OF_TWO_LAYERS);
  await panel.choose(TWO_LAYERS);
  await list.is(TWO_LAYERS, /^Downloading/);
  const before = await panel.textOf(answer);
  await panel.streaming(answer, before.length + 10);
  await held.release();
  await list.is(TWO_LAYERS, 'Compiling');
  expect(await panel.isOpen(answer)).toBe(true);
  await panel.stopButton.click();
  await panel.ended(answer);
  await list.is(TWO_LAYERS, 'Ready');
  await list.isLoaded(TWO_LAYERS);
  await expect(panel.page.getByText(`${TWO_LAYERS} answers from now on.`)).toBeVisible();
  await expect(answer.getByRole('heading')).toHaveText(CPU);
  const next = await panel.ask('Hello');
  await panel.streaming(next, 5);
  await panel.stopButton.click();
  await panel.ended(next);
  await expect(next.getByRole('heading')).toHaveText(TWO_LAYERS);
});

test('of two models asked for in a row, the first becomes ready and the second answers', async ({
  scene: { panel, list, hold },
}) => {
  const held = hold(FILES_OF_TWO_LAYERS);
  await panel.choose(TWO_LAYERS);
  await panel.choose(OTHER);
  await list.is(TWO_LAYERS, /^Downloading/);
  await list.is(OTHER, 'Queued');
  await held.release();
  await list.is(TWO_LAYERS, 'Ready');
  await list.isLoaded(OTHER);
  await list.isNotLoaded(TWO_LAYERS);
  const answer = await panel.ask('What is the capital of Italy?');
  expect(await panel.begun(answer)).not.toBe('');
  await panel.expectNotFailed(answer);
  await expect(answer.getByRole('heading')).toHaveText(OTHER);
});

test('a download that ends after the person went to another conversation loads nothing', async ({
  scene: { app, panel, list, hold },
}) => {
  const held = hold(FILES_OF_TWO_LAYERS);
  await panel.choose(TWO_LAYERS);
  await panel.startNew();
  await held.release();
  await list.is(TWO_LAYERS, 'Ready');
  await list.isLoaded(CPU);
  const answer = await panel.ask('What is the capital of France?');
  expect(await panel.ended(answer)).toBe('The capital of France is Paris.');
  await list.isNotLoaded(TWO_LAYERS);
  expect(await app.offscreenDocuments()).toBe(1);
});

test('a download that fails says why, and Retry on its row makes the model ready', async ({
  scene: { app, panel, list },
}) => {
  const fault = app.hub.faults.add({ kind: 'flip', at: 1000, path: /smollm2-2layers.*\.bin/ });
  await panel.choose(TWO_LAYERS);
  await list.is(TWO_LAYERS, 'Failed');
  await expect(list.row(TWO_LAYERS)).toContainText(/damaged|does not match|not the file/i);
  await list.isLoaded(CPU);
  await fault.clear();
  await list.retry(TWO_LAYERS);
  await list.is(TWO_LAYERS, 'Ready');
  await list.isLoaded(TWO_LAYERS);
});

test('canceling what is queued and what runs stops both and leaves the answer alone', async ({
  scene: { app, panel, list, hold },
}) => {
  const answer = await panel.ask(LONG_QUESTION);
  await panel.streaming(answer, 20);
  const held = hold(FILES_OF_TWO_LAYERS);
  await panel.choose(TWO_LAYERS);
  await panel.choose(OTHER);
  await list.is(OTHER, 'Queued');
  await list.cancel(OTHER);
  await list.is(OTHER, 'Canceled');
  await list.is(TWO_LAYERS, /^Downloading/);
  await list.cancel(TWO_LAYERS);
  await list.is(TWO_LAYERS, 'Canceled');
  const before = await panel.textOf(answer);
  await panel.streaming(answer, before.length + 5);
  await panel.stopButton.click();
  await panel.ended(answer);
  await held.release();
  app.hub.clearLog();
  await panel.startNew();
  const next = await panel.ask('What is the capital of France?');
  expect(await panel.ended(next)).toBe('The capital of France is Paris.');
  expect(app.hub.log).toEqual([]);
});

test('whatever state a download is in, it is as it was after the browser is killed', async ({
  scene: { app, panel, list, hold },
}) => {
  const fault = app.hub.faults.add({ kind: 'flip', at: 1000, path: /smollm2-2layers.*\.bin/ });
  await panel.choose(TWO_LAYERS);
  await list.is(TWO_LAYERS, 'Failed');
  await fault.clear();
  const held = hold(FILES_OF_OTHER);
  await panel.choose(OTHER);
  await list.is(OTHER, /^Downloading/);

  const failed = await afterKill(app);
  await failed.list.is(TWO_LAYERS, 'Failed');
  await failed.list.is(OTHER, /^Downloading/);
  await expect(failed.panel.page.getByRole('button', { name: `Model: ${OTHER}, ` })).toBeVisible();
  await failed.list.retry(TWO_LAYERS);
  await failed.list.is(TWO_LAYERS, 'Queued');

  const queued = await afterKill(app);
  await queued.list.is(OTHER, /^Downloading/);
  await queued.list.is(TWO_LAYERS, 'Queued');
  await queued.list.cancel(OTHER);
  await queued.list.is(OTHER, 'Canceled');
  await queued.list.is(TWO_LAYERS, 'Ready');
  await held.release();

  const canceled = await afterKill(app);
  await canceled.list.is(OTHER, 'Canceled');
  await canceled.list.is(TWO_LAYERS, 'Ready');
  await canceled.list.is(CPU, 'Ready');
  await canceled.panel.startNew();
  const answer = await canceled.panel.ask(LONG_QUESTION);
  await canceled.panel.streaming(answer, 20);
  await canceled.panel.choose(OTHER);
  await canceled.list.is(OTHER, 'Compiling');

  const compiling = await afterKill(app);
  await compiling.list.is(OTHER, 'Ready');
  await expect(compiling.panel.lastAnswer).toContainText('Interrupted');
});

/** The browser is killed and started again; the list of downloads is open. */
async function afterKill(app: App): Promise<{ panel: Panel; list: DownloadList }> {
  await app.restart('kill');
  const panel = await app.openPanel();
  const list = new DownloadList(panel);
  await list.open();
  return { panel, list };
}

test('a service worker that is killed in every state of a download changes nothing', async ({
  scene: { app, panel, list, hold },
}) => {
  const held = hold(FILES_OF_TWO_LAYERS);
  const heldToo = hold(FILES_OF_OTHER);
  await panel.choose(OTHER);
  await panel.choose(TWO_LAYERS);
  await list.is(TWO_LAYERS, 'Queued');
  await app.browser.killServiceWorker();
  await list.is(OTHER, /^Downloading/);
  await heldToo.release();
  await list.is(OTHER, 'Ready');
  await list.is(TWO_LAYERS, /^Downloading/);
  await app.browser.killServiceWorker();
  await held.release();
  await list.is(TWO_LAYERS, /^(Compiling|Ready)$/);
  await app.browser.killServiceWorker();
  await list.isLoaded(TWO_LAYERS);
  await list.isNotLoaded(OTHER);
});
