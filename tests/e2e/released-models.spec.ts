import { GGUF_MODELS } from '../../src/catalog/gguf-models';
import { launchExtension } from '../harness/browser';
import { startHub } from '../harness/hub/hub';
import { demoWeights } from '../harness/weights';
import { BUILD, expect, test } from './support/app';
import { Panel } from './support/panel';

const INSTANT = GGUF_MODELS.find(({ tier }) => tier === 'instant');

test('a model of the released catalogue is looked up at the hub, pinned, installed and answers', async () => {
  if (INSTANT?.files.kind !== 'gguf') throw new Error('The catalogue has no Instant for the CPU');
  // The repository that the catalogue names, with weights small enough for a test.
  const { repo, path } = INSTANT.files;
  const readme = { path: 'README.md', lfs: false, content: new TextEncoder().encode('# Model') };
  const weights = { path, lfs: true, content: { file: await demoWeights() } };
  const hub = await startHub({ repos: [{ id: repo, files: [readme, weights] }] });
  const app = await launchExtension({ build: BUILD, hub: hub.base, released: true });
  const panel = new Panel(await app.openPanel());
  await panel.page.getByRole('button', { name: /^Model: / }).click();
  const row = panel.page.getByRole('option').filter({ hasText: INSTANT.description });
  await expect(row).toContainText('Fits');
  await expect(row).toContainText('271 MB');
  for (const tier of ['Instant', 'Quick', 'Smart', 'Genius']) {
    await expect(panel.page.getByRole('option').filter({ hasText: tier }).first()).toBeVisible();
  }
  await row.click();
  const answer = await panel.ask('What is the capital of France?');
  expect(await panel.ended(answer)).toBe('The capital of France is Paris.');
  await expect(answer.getByRole('heading')).toHaveText('Instant');
  const commit = hub.revision(repo);
  const asked = hub.log.filter(({ server }) => server === 'hub').map((entry) => entry.path);
  expect(asked.some((request) => request.includes(`/tree/${commit}`))).toBe(true);
  expect(asked.some((request) => request.includes(`/resolve/${commit}/`))).toBe(true);

  // The branch moves on; the pin does not, and what is installed is not asked for again.
  hub.setRepo({ id: repo, files: [readme] });
  hub.clearLog();
  expect(await panel.ended(await panel.ask('What is the capital of Italy?'))).toContain('Rome');
  expect(hub.log).toEqual([]);
  await app.close();
  await hub.stop();
});
