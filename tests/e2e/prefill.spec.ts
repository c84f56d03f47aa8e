import type { Page } from '@playwright/test';
import { demoModel } from '../../src/catalog/demo';
import { asId, type ModelId } from '../../src/core/ids';
import type { Model } from '../../src/core/model';
import { App, expect, test } from './support/app';
import { type PageServer, servePages } from './support/page-server';
import { SideSurface } from './support/side-surface';
import { storedMessages } from './support/stored-messages';

const ANSWER = 'article.answer:last-child';

/** A model under another name, with a window that a slow machine reads within a minute. */
function withWindow(model: Model, name: string, contextWindow: number): Model {
  const id = asId<'model'>(name);
  return { ...model, id, contextWindow, manifest: { ...model.manifest, modelId: id } };
}

const CPU = withWindow(demoModel, 'reads-on-the-cpu', 384);
/** Talks nonsense, quickly: how it reads is what matters here. */
const GPU = 'reads-on-the-gpu';

let app: App;
let server: PageServer;
let page: Page;
let panel: SideSurface;

test.beforeAll(async () => {
  server = await servePages();
  const gpu = (models: readonly Model[]) => models.map((model) => withWindow(model, GPU, 2048));
  app = await App.start(['smollm2-2layers'], (models) => [CPU, ...gpu(models)]);
  page = await app.browser.context.newPage();
  await page.goto(server.address('long-1.html'));
  await answerWith(CPU.id);
  panel = await SideSurface.openBeside(app, page);
});

test.afterAll(async () => {
  await app?.stop();
  server?.close();
});

/** Chooses the model of new conversations. */
async function answerWith(modelId: ModelId): Promise<void> {
  const options = await app.browser.openPanel('options.html');
  await options.evaluate(async (id) => {
    const command = { homebody: 'command', to: 'background' };
    await chrome.runtime.sendMessage({ ...command, name: 'host.ensure', payload: {} });
    const choice = { name: 'settings.setDefaultModel', payload: { modelId: id } };
    const reply = await chrome.runtime.sendMessage({ ...command, ...choice });
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  }, modelId);
  await options.close();
}

/**
 * Waits in the panel until a share of the prompt was read, presses Stop at that moment, and gives
 * all that was shown, as words and as the bar has it.
 */
const stopAtFirstShare = `new Promise((resolve) => {
  const seen = [];
  const look = () => {
    const answer = [...document.querySelectorAll('article.answer')].at(-1);
    const bar = answer?.querySelector('progress');
    const named = (one) => one.ariaLabel ?? one.innerText.trim();
    const stop = [...document.querySelectorAll('button')].find((one) => named(one) === 'Stop');
    if (!bar || !stop) return;
    const words = answer.querySelector('.status-card')?.innerText.trim() ?? '';
    // A download and a load have a bar too.
    if (!/^Reading… \\d+%$/.test(words)) return;
    if (seen.at(-1)?.words !== words) seen.push({ words, value: bar.value, label: bar.ariaLabel });
    if (bar.value === 0 || bar.value === 1) return;
    observer.disconnect();
    stop.click();
    resolve(seen);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
})`;

interface Shown {
  readonly words: string;
  readonly value: number;
  readonly label: string;
}

/** Asks about the page, stops while it is read, and asks again; resolves at the first words. */
async function stopAndAskAgain(modelId: ModelId): Promise<void> {
  await answerWith(modelId);
  await page.bringToFront();
  await panel.press('New conversation');
  await panel.expectCount('article.answer', 0);
  await panel.press('Use this page');
  await panel.expectWords('figure.page-chip', /About the first [\d.]+% fits/);
  const stopped = panel.evaluate(stopAtFirstShare);
  await panel.ask('Who wrote down the ships?');
  const shown = (await stopped) as readonly Shown[];
  for (const { words, value, label } of shown) {
    expect(words).toBe(`Reading… ${Math.floor(value * 100)}%`);
    expect(label).toBe(words);
  }
  const shares = shown.map(({ value }) => value);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(await panel.ended()).toBe('');
  await panel.expectWords(ANSWER, 'Stopped');
  await panel.press('Ask again');
  // What was stopped has ended too: its end is not that of the answer asked for now.
  await panel.expectCount(`${ANSWER}[aria-busy="true"]`, 1);
  await panel.begun(180_000);
  await panel.expectWords(`${ANSWER} .message-text`, /\S/);
}

test('how much of a long page was read on WebGPU is shown, Stop ends the reading, and asked again it is answered', async () => {
  test.setTimeout(300_000);
  await stopAndAskAgain(asId(GPU));
});

test('how much of a long page was read on the CPU is shown, Stop ends the reading, asked again it is answered, and what is remembered for the next question is said with its figures', async () => {
  test.setTimeout(300_000);
  await stopAndAskAgain(CPU.id);
  await panel.ask('And when?');
  await panel.expectCount('article.answer', 2);
  await panel.ended();
  const answers = (await storedMessages(panel)).filter((one) => one.role === 'assistant');
  const { usage } = answers.toSorted((a, b) => a.createdAt - b.createdAt).at(-1)!;
  expect(usage!.cachedTokens).toBeGreaterThan(0.8 * usage!.promptTokens);
  await panel.evaluate(
    `[...document.querySelectorAll('${ANSWER} button')].find((one) => one.innerText.trim() === 'Figures').click()`,
  );
  const said = `${usage!.promptTokens} read, ${usage!.cachedTokens} of them remembered`;
  await panel.expectWords(`${ANSWER} .answer-figures`, said);
});
