import type { Page } from '@playwright/test';
import { asId } from '../../src/core/ids';
import type { Model } from '../../src/core/model';
import { App, expect, test } from './support/app';
import { GivenPrompts } from './support/given-prompts';
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
 * Waits in the panel until a part of a page, this one or a later one, is being read; gives which.
 * With `stops` it presses Escape at that moment: how long a part takes depends on the machine.
 */
const partBegun = (from: number, stops: boolean) => `new Promise((resolve) => {
  const look = () => {
    const part = /part (\\d) of \\d/.exec(document.querySelector('.status-card')?.innerText ?? '');
    if (part === null || Number(part[1]) < ${from}) return;
    observer.disconnect();
    resolve(Number(part[1]));
    if (!${stops}) return;
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
})`;

test('a page longer than the window is read in parts, stopped, gone on with after the browser was killed, and answered from notes on all of it', async () => {
  test.setTimeout(300_000);
  await page.goto(server.address('lease.html'));
  await panel.press('New conversation');
  await panel.expectCount('article.answer', 0);
  await panel.press('Use this page');
  await panel.expectWords(CHIP, /Lease of the cape\s.*About the first \d\d% fits/s);
  await panel.evaluate(`document.querySelector('.page-passes input').click()`);
  const stopped = panel.evaluate(partBegun(2, true));
  await panel.ask('Who looks after the lamp?');
  const part = Number(await stopped);
  expect(part).toBeGreaterThan(1);
  await panel.ended();
  await panel.expectWords(ANSWER, 'Stopped');
  await panel.expectWords(QUESTION, 'Lease of the cape');
  // What was noted is kept, and said.
  await panel.expectWords(QUESTION, /The model read the first \d\d% of the page\./);

  await app.restart('kill');
  page = await app.browser.context.newPage();
  await page.goto(server.address('lease.html'));
  panel = await SideSurface.openBeside(app, page);
  await panel.expectWords(QUESTION, /The model read the first \d\d% of the page\./);
  const prompts = await GivenPrompts.watch(app);
  const begun = panel.evaluate(partBegun(1, false));
  await panel.press('Ask again');
  expect(Number(await begun)).toBeGreaterThanOrEqual(part);
  await panel.begun(180_000);
  await panel.expectWords(`${ANSWER} .message-text`, /\S/);
  await panel.expectWords(QUESTION, 'The model read all of the page.');
  // The beginning of the page is among what was noted, and was not read again.
  const given = (await prompts.all()).map((turns) => turns.at(-1)?.content ?? '');
  expect(given.length).toBeGreaterThan(1);
  expect(given.filter((prompt) => /part: first \d+ %:/.test(prompt))).toEqual([]);
  expect(given.at(-1)).toMatch(/^Notes on (?:all|the first) parts of the page “Lease of the cape”/);
  const answers = (await storedMessages(panel)).filter((one) => one.role === 'assistant');
  expect(answers.some(({ read }) => read?.byNotes === true)).toBe(true);
});
