import { asId } from '../../src/core/ids';
import { launchExtension } from '../harness/browser';
import { App, BUILD, test as base, expect, startDemoHub } from './support/app';
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
    const refused = await panel.ask('Hello');
    await panel.ended(refused);
    await expect(refused).toContainText(says);
    await expect(refused).toContainText(todo);
    await goodAnswers(panel);
    await panel.page.close();
  });
}

test('a weight file that was cut short on disk is named and fetched again, and the model before it still answers', async ({
  bad,
}) => {
  const panel = await bad.openPanel();
  await panel.startNew();
  await goodAnswers(panel);
  await panel.choose('SmolLM2 135M');
  await panel.begun(await panel.ask('What is the capital of France?'));
  const cut = await panel.page.evaluate(cutLargestShard);
  expect(cut).toBeGreaterThan(1_000_000);
  await panel.choose(GOOD);
  const refused = await panel.ask('Hello');
  await panel.ended(refused);
  await expect(refused).toContainText('damaged');
  await expect(refused.getByRole('button', { name: 'Retry' })).toBeVisible();
  await panel.choose('SmolLM2 135M');
  const before = await panel.ask('What is the capital of Italy?');
  expect(await panel.ended(before)).toContain('Rome');
  await refused.getByRole('button', { name: 'Retry' }).click();
  await expect(refused.getByRole('button', { name: 'Retry' })).toHaveCount(0);
  expect(await panel.begun(refused)).not.toBe('');
  await panel.page.close();
});

/** Cuts the largest file of WebLLM's store to half of it. Run inside a page of the extension. */
async function cutLargestShard(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const store = await root.getDirectoryHandle('tvmjs-opfs-store');
  const models = await (await store.getDirectoryHandle('webllm')).getDirectoryHandle('model');
  let largest: { handle: FileSystemFileHandle; size: number } | null = null;
  for await (const entry of models.values()) {
    if (entry.kind !== 'file') continue;
    const handle = await models.getFileHandle(entry.name);
    const { size } = await handle.getFile();
    if (!largest || size > largest.size) largest = { handle, size };
  }
  if (!largest) throw new Error('WebLLM’s store is empty');
  const writable = await largest.handle.createWritable({ keepExistingData: true });
  await writable.truncate(Math.floor(largest.size / 2));
  await writable.close();
  return largest.size;
}
