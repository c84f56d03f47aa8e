import type { Page } from '@playwright/test';
import { asId } from '../../src/core/ids';
import type { Model } from '../../src/core/model';
import { App, expect, test } from './support/app';
import { type PageServer, servePages } from './support/page-server';
import { SideSurface } from './support/side-surface';

const CHIP = 'figure.page-chip';
const QUESTION = 'article.question';
const WINDOW = 512;
/** Of the model that talks nonsense, quickly: what it is given to read is what matters here. */
const quick = ([model]: readonly Model[]): Model[] => {
  if (model === undefined) throw new Error('there is no model');
  const id = asId<'model'>('two-layers-small-window');
  const { manifest } = model;
  return [{ ...model, id, contextWindow: WINDOW, manifest: { ...manifest, modelId: id } }];
};
const ANSWER = 'article.answer:last-child';

let app: App;
let server: PageServer;
let page: Page;
let panel: SideSurface;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  server = await servePages();
  app = await App.start(['smollm2-2layers'], quick);
  const options = await app.browser.openPanel('options.html');
  await options.evaluate(async (modelId) => {
    const command = { homebody: 'command', to: 'background' };
    await chrome.runtime.sendMessage({ ...command, name: 'host.ensure', payload: {} });
    const choice = { name: 'settings.setDefaultModel', payload: { modelId } };
    const reply = await chrome.runtime.sendMessage({ ...command, ...choice });
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  }, app.models.at(-1)?.id);
  await options.close();
  page = await app.browser.context.newPage();
  await page.goto(server.address('long-2.html'));
  panel = await SideSurface.openBeside(app, page);
});

test.afterAll(async () => {
  await app?.stop();
  server?.close();
});

test('a question about a page of 2 MB is answered from what fits, and both are there again after a reload', async () => {
  await panel.press('Use this page');
  await panel.expectWords(CHIP, /3\d\d,\d{3} words · About the first 0\.0\d% fits/);
  await panel.ask('Who wrote down the ships?');
  await panel.expectCount('article.answer', 1);
  await panel.begun();
  await panel.expectWords(`${ANSWER} .message-text`, /\S/);
  const read = /The model read the first 0\.0\d% of the page\./;
  await panel.expectWords(QUESTION, read);
  await panel.expectWords(QUESTION, /Ask about the rest, from 0\.0\d% on/);
  await panel.evaluate('location.reload()');
  await panel.expectWords(QUESTION, read);
  await panel.expectWords(`${ANSWER} .message-text`, /\S/);
  await panel.evaluate(`document.querySelector('.page-summary').click()`);
  const end = `document.querySelector('.page-text')?.textContent.trim().slice(-19)`;
  await expect.poll(() => panel.evaluate(end)).toBe('word is lighthouse.');
  // The box takes the next question as if nothing had been.
  await panel.expectWords('.page-button', 'Use this page');
});
