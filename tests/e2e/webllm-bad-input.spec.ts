import { asId } from '../../src/core/ids';
import { launchExtension } from '../harness/browser';
import { App, BUILD, test as base, expect, startDemoHub } from './support/app';
import { DownloadList } from './support/downloads';
import type { Panel } from './support/panel';
import { modelIn, spoiledRepo, webllmModel, webllmRepo } from './support/webllm-models';

const GOOD = 'SmolLM2 two layers';

/** Models whose files are those that were pinned, and wrong all the same. */
const BAD: readonly {
  readonly name: string;
  readonly file: string;
  readonly change: readonly [string, string];
  readonly says: string;
  readonly todo: string;
}[] = [
  {
    name: 'Of another version',
    file: 'library.wasm',
    change: ['TVMFFIWasmSafeCall', 'TVMFFIWasmSafeCalX'],
    says: 'was made for another version of Homebody',
    todo: 'choose another model',
  },
  {
    name: 'Without a parameter',
    file: 'tensor-cache.json',
    change: ['1.down.q', '1.gone.q'],
    says: 'does not belong to the others (tensor-cache.json)',
    todo: 'download it again',
  },
  {
    name: 'With a longer memory',
    file: 'mlc-chat-config.json',
    change: ['"context_window_size": 4096', '"context_window_size": 9999'],
    says: 'does not belong to the others (mlc-chat-config.json)',
    todo: 'download it again',
  },
];

const test = base.extend<object, { bad: App }>({
  bad: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
    async ({}, use) => {
      const spoiled = await Promise.all(
        BAD.map(({ file, change }, at) => spoiledRepo(`spoiled-${at}`, file, change)),
      );
      const hub = await startDemoHub([await webllmRepo('smollm2-2layers'), ...spoiled]);
      const good = await webllmModel(hub, 'smollm2-2layers');
      const models = await Promise.all(
        spoiled.map((repo, at) =>
          modelIn(hub, repo, {
            id: asId(`spoiled-${at}`),
            name: BAD[at]!.name,
            // Longer than the library's, so that the configuration is what is believed.
            contextWindow: 9999,
          }),
        ),
      );
      const all = [good, ...models];
      const browser = await launchExtension({ build: BUILD, hub: hub.base, models: all });
      const app = new App(hub, browser, all, []);
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

/** Chooses the model that works and has it write a few words. */
async function goodAnswers(panel: Panel): Promise<void> {
  await panel.choose(GOOD);
  const answer = await panel.ask('Are you there?');
  expect(await panel.begun(answer)).not.toBe('');
  await panel.expectNotFailed(answer);
}

for (const { name, says, todo } of BAD) {
  test(`a model ${name.toLowerCase()} ends in a sentence with what to do, and the model before it still answers`, async ({
    bad,
  }) => {
    const panel = await bad.openPanel();
    await panel.startNew();
    await goodAnswers(panel);
    await panel.choose(name);
    const list = new DownloadList(panel);
    await list.is(name, 'Failed');
    await expect(list.row(name)).toContainText(says);
    await expect(list.row(name)).toContainText(todo);
    // Nothing was chosen or asked meanwhile: it came back by itself, and answers.
    await list.isLoaded(GOOD);
    const answer = await panel.ask('Are you still there?');
    expect(await panel.begun(answer)).not.toBe('');
    await expect(answer.getByRole('heading')).toHaveText(GOOD);
    await panel.page.close();
  });
}

test('a model with a weight file that was cut short on disk counts as not installed and is fetched again, and the model before it still answers', async ({
  bad,
}) => {
  const panel = await bad.openPanel();
  await panel.startNew();
  await goodAnswers(panel);
  await panel.choose('SmolLM2 135M');
  await panel.begun(await panel.ask('What is the capital of France?'));
  expect(await panel.page.evaluate(cutShards)).toBeGreaterThan(0);
  await panel.choose(GOOD);
  const who = panel.page.getByRole('group', { name: 'Who answers' });
  await expect(who).toContainText(
    'SmolLM2 two layers is not installed. Your question downloads it',
    { timeout: 60_000 },
  );
  await panel.choose('SmolLM2 135M');
  const before = await panel.ask('What is the capital of Italy?');
  expect(await panel.begun(before)).not.toBe('');
  await panel.expectNotFailed(before);
  // What was damaged is gone, and fetched again for the next question.
  bad.hub.clearLog();
  await goodAnswers(panel);
  expect(bad.hub.log.some(({ path }) => path.includes('params_shard_0.bin'))).toBe(true);
  await panel.page.close();
});

/** Cuts every first weight file of WebLLM's store to half of it. Run inside a page of the extension. */
async function cutShards(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const store = await root.getDirectoryHandle('tvmjs-opfs-store');
  const models = await (await store.getDirectoryHandle('webllm')).getDirectoryHandle('model');
  let cut = 0;
  for await (const { kind, name } of models.values()) {
    if (kind !== 'file') continue;
    const handle = await models.getFileHandle(name);
    const { size } = await handle.getFile();
    // The models of this test have one such file each; whose is whose their addresses' hashes hide.
    if (size < 20_000_000) continue;
    const writable = await handle.createWritable({ keepExistingData: true });
    await writable.truncate(Math.floor(size / 2));
    await writable.close();
    cut += 1;
  }
  return cut;
}
