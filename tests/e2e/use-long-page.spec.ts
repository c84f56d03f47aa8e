import type { Page } from '@playwright/test';
import { asId } from '../../src/core/ids';
import type { Model } from '../../src/core/model';
import { App, expect, test } from './support/app';
import { type PageServer, servePages } from './support/page-server';
import { SideSurface } from './support/side-surface';
import { storedMessages } from './support/stored-messages';

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

/**
 * Waits in the panel until a part of a page is being read, and keeps all of them that were seen.
 * With `stops` it presses Escape at that moment: how long a part takes depends on the machine.
 */
const partsSeen = (stops: boolean) => `new Promise((resolve) => {
  globalThis.parts = [];
  const look = () => {
    const part = /part \\d of \\d/.exec(document.querySelector('.status-card')?.innerText ?? '')?.[0];
    if (part === undefined || globalThis.parts.includes(part)) return;
    globalThis.parts.push(part);
    resolve(part);
    if (!${stops}) return;
    observer.disconnect();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
})`;

test('a page longer than the window is read in parts, can be stopped, and is answered from notes on all of it', async () => {
  test.setTimeout(300_000);
  await page.goto(server.address('lease.html'));
  await panel.press('New conversation');
  await panel.expectCount('article.answer', 0);
  await panel.press('Use this page');
  await panel.expectWords(CHIP, /Lease of the cape\s.*About the first \d\d% fits/s);
  await panel.evaluate(`document.querySelector('.page-passes input').click()`);
  const stopped = panel.evaluate(partsSeen(true));
  await panel.ask('Who looks after the lamp?');
  expect(await stopped).toMatch(/part 1 of [2-9]/);
  await panel.ended();
  await panel.expectWords(ANSWER, 'Stopped');
  await panel.expectWords(QUESTION, 'Lease of the cape');

  const begun = panel.evaluate(partsSeen(false));
  await panel.press('Ask again');
  expect(await begun).toMatch(/part 1 of [2-9]/);
  await panel.begun(180_000);
  await panel.expectWords(`${ANSWER} .message-text`, /\S/);
  expect(await panel.evaluate('globalThis.parts.join()')).toMatch(/part 2 of [2-9]/);
  await panel.expectWords(QUESTION, 'The model read all of the page.');
  const answers = (await storedMessages(panel)).filter((one) => one.role === 'assistant');
  expect(answers.some(({ read }) => read?.byNotes === true)).toBe(true);
});
