import { type App, expect, LONG_QUESTION, test } from './support/app';

const SKY = 'Explain in three sentences why the sky is blue.';

/** Answers are greedy: what SKY gets where nothing interferes is what it gets everywhere. */
let undisturbed: Promise<string> | null = null;

function skyAnswer(app: App): Promise<string> {
  undisturbed ??= (async () => {
    const panel = await app.openPanel();
    await panel.startNew();
    const answer = await panel.ended(await panel.ask(SKY));
    await panel.page.close();
    // Long enough that it is still being written while something happens to it.
    expect(answer.length).toBeGreaterThan(150);
    return answer;
  })();
  return undisturbed;
}

/** Counts the offscreen documents that are made from now on, in this life of the service worker. */
async function countDocumentsMade(app: App): Promise<() => Promise<number>> {
  const worker = await app.browser.serviceWorker();
  await worker.evaluate(async () => {
    const { createDocument } = chrome.offscreen;
    // The page that welcomes a new profile may have asked for one before it was closed.
    if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
    const counted = Object.assign(globalThis, { documentsMade: 0 });
    chrome.offscreen.createDocument = async (parameters: chrome.offscreen.CreateParameters) => {
      await createDocument(parameters);
      counted.documentsMade += 1;
    };
  });
  return () => worker.evaluate(() => Number(Reflect.get(globalThis, 'documentsMade')));
}

const FRANCE = 'What is the capital of France?';
const PARIS = 'The capital of France is Paris.';
const SEA = 'Write one sentence about the sea.';
const SEA_ANSWER =
  'The sea is a vast and mysterious realm, teeming with life and unending in its own way.';

test('a question typed before there is a model is answered when it is there', async ({ fresh }) => {
  const panel = await fresh.openPanel();
  await expect(panel.question).toBeFocused();
  const answer = await panel.ask('What is the capital of France?');
  await expect(answer).toContainText(/Downloading|Checking|Reading the model/);
  // Written down in the page: from outside, a slow machine would see the whole and nothing before.
  const seen = await answer.evaluateHandle((article) => {
    const texts = new Set<string>();
    const look = () => texts.add(article.querySelector('.message-text')?.textContent ?? '');
    const all = { subtree: true, childList: true, characterData: true };
    new MutationObserver(look).observe(article, all);
    return texts;
  });
  expect(await panel.ended(answer)).toBe('The capital of France is Paris.');
  // It streamed: more than one partial text was on screen before the whole.
  expect(await seen.evaluate(({ size }) => size)).toBeGreaterThan(2);
  await expect(
    panel.page.getByRole('button', { name: /^Model: SmolLM2 135M, ready/ }),
  ).toBeVisible();
});

test('Stop ends the answer, keeps what was written, and the next question is answered at once', async ({
  panel,
}) => {
  const stopped = await panel.ask(LONG_QUESTION);
  const written = await panel.streaming(stopped);
  await panel.stopButton.click();
  const kept = await panel.ended(stopped);
  expect(kept.startsWith(written)).toBe(true);
  await expect(stopped).toContainText('Stopped');
  const next = await panel.ask('What is the capital of France?');
  expect(await panel.ended(next)).toContain('Paris');
  expect(await panel.textOf(stopped)).toBe(kept);
});

test('a stopped answer is continued where it ended', async ({ panel }) => {
  const answer = await panel.ask(LONG_QUESTION);
  await panel.streaming(answer);
  await panel.page.keyboard.press('Escape');
  const kept = await panel.ended(answer);
  await answer.getByRole('button', { name: 'Continue' }).click();
  await panel.streaming(answer, kept.length + 20);
  await panel.stopButton.click();
  const longer = await panel.ended(answer);
  expect(longer.startsWith(kept)).toBe(true);
});

test('a panel closed mid-answer and opened again shows the whole answer, nothing lost or doubled', async ({
  shared,
}) => {
  const whole = await skyAnswer(shared);
  const panel = await shared.openPanel();
  await panel.startNew();
  const answer = await panel.ask(SKY);
  await panel.streaming(answer, 5);
  expect(await panel.isOpen(answer)).toBe(true);
  await panel.page.close();
  const again = await shared.openPanel();
  await expect(again.answers).toHaveCount(1);
  // It was not at its end when the panel went, nor did it wait for the panel to come back.
  expect(await again.isOpen()).toBe(true);
  expect(await again.ended()).toBe(whole);
  await expect(again.answers).toHaveCount(1);
  await expect(again.page.locator('article.question')).toHaveCount(1);
  await expect(again.page.locator('article.question')).toContainText(SKY);
  await again.page.close();
});

test('an answer completes though the service worker is killed in its midst', async ({
  shared,
  panel,
}) => {
  const whole = await skyAnswer(shared);
  await panel.startNew();
  const answer = await panel.ask(SKY);
  await panel.streaming(answer, 5);
  await shared.browser.killServiceWorker();
  expect(await panel.isOpen(answer)).toBe(true);
  expect(await panel.ended(answer)).toBe(whole);
  // The dead service worker comes back for the next question.
  expect(await panel.ended(await panel.ask('What is the capital of France?'))).toContain('Paris');
});

test('popup and panel that ask in the same instant create one offscreen document, and both are answered', async ({
  fresh,
}) => {
  const documentsMade = await countDocumentsMade(fresh);
  const [panel, popup] = await Promise.all([fresh.openPanel(), fresh.openPopup()]);
  await Promise.all([panel.question.fill(FRANCE), popup.question.fill(SEA)]);
  await Promise.all([panel.question.press('Enter'), popup.question.press('Enter')]);
  await expect(panel.answers).toHaveCount(2);
  await expect(popup.answers).toHaveCount(2);
  await Promise.all([panel.ended(), popup.ended()]);
  expect(await documentsMade()).toBe(1);
  expect(await fresh.offscreenDocuments()).toBe(1);
  const downloads = fresh.hub.log.filter(
    ({ server, method }) => server === 'cdn' && method === 'GET',
  );
  expect(downloads).toHaveLength(1);
  // Whichever came first was answered as if it had been asked alone, and the other after it.
  const asked = await panel.page.locator('article.question .message-text').allTextContents();
  expect([...asked].sort()).toEqual([FRANCE, SEA].sort());
  expect(await panel.textOf(panel.answers.first())).toBe(asked[0] === SEA ? SEA_ANSWER : PARIS);
  await panel.expectNotFailed(panel.answers.last());
  expect(await panel.textOf(panel.answers.last())).not.toBe('');
});
