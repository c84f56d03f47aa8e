import { expect, LONG_QUESTION, test } from './support/app';

test('a question typed before there is a model is answered when it is there', async ({ fresh }) => {
  const panel = await fresh.openPanel();
  await expect(panel.question).toBeFocused();
  const answer = await panel.ask('What is the capital of France?');
  await expect(answer).toContainText(/Downloading|Checking|Reading the model/);
  const seen = new Set<string>();
  while ((await answer.getAttribute('aria-busy')) === 'true') seen.add(await panel.textOf(answer));
  expect(await panel.ended(answer)).toBe('The capital of France is Paris.');
  // It streamed: more than one partial text was on screen before the whole.
  expect(seen.size).toBeGreaterThan(2);
  await expect(
    panel.page.getByRole('button', { name: /^Model: SmolLM2 135M, ready/ }),
  ).toBeVisible();
});

test('Stop ends the answer, keeps what was written, and the next question is answered at once', async ({
  shared,
}) => {
  const panel = await shared.openPanel();
  await panel.startNew();
  const stopped = await panel.ask(LONG_QUESTION);
  const written = await panel.streaming(stopped);
  await panel.stopButton.click();
  const kept = await panel.ended(stopped);
  expect(kept.startsWith(written)).toBe(true);
  await expect(stopped).toContainText('Stopped');
  const next = await panel.ask('What is the capital of France?');
  expect(await panel.ended(next)).toContain('Paris');
  expect(await panel.textOf(stopped)).toBe(kept);
  await panel.page.close();
});

test('a stopped answer is continued where it ended', async ({ shared }) => {
  const panel = await shared.openPanel();
  await panel.startNew();
  const answer = await panel.ask(LONG_QUESTION);
  await panel.streaming(answer);
  await panel.page.keyboard.press('Escape');
  const kept = await panel.ended(answer);
  await answer.getByRole('button', { name: 'Continue' }).click();
  await panel.streaming(answer, kept.length + 20);
  await panel.stopButton.click();
  const longer = await panel.ended(answer);
  expect(longer.startsWith(kept)).toBe(true);
  await panel.page.close();
});

test('a panel closed mid-answer and opened again shows the whole answer, nothing lost or doubled', async ({
  shared,
}) => {
  const panel = await shared.openPanel();
  await panel.startNew();
  await panel.streaming(await panel.ask('Write one sentence about the sea.'), 5);
  await panel.page.close();
  const again = await shared.openPanel();
  expect(await again.ended()).toBe(
    'The sea is a vast and mysterious realm, teeming with life and unending in its own way.',
  );
  await expect(again.answers).toHaveCount(1);
  await expect(again.page.getByText('Write one sentence about the sea.')).toHaveCount(2);
  await again.page.close();
});

test('an answer completes though the service worker is killed in its midst', async ({ shared }) => {
  const panel = await shared.openPanel();
  await panel.startNew();
  const answer = await panel.ask('Write one sentence about the sea.');
  await panel.streaming(answer, 5);
  await shared.browser.killServiceWorker();
  expect(await panel.ended(answer)).toBe(
    'The sea is a vast and mysterious realm, teeming with life and unending in its own way.',
  );
  // The dead service worker comes back for the next question.
  expect(await panel.ended(await panel.ask('What is the capital of France?'))).toContain('Paris');
  await panel.page.close();
});

test('popup and panel that ask in the same instant create one offscreen document, and both are answered', async ({
  fresh,
}) => {
  const [panel, popup] = await Promise.all([fresh.openPanel(), fresh.openPopup()]);
  await Promise.all([
    panel.question.fill('What is the capital of France?'),
    popup.question.fill('What is the capital of Italy?'),
  ]);
  await Promise.all([panel.question.press('Enter'), popup.question.press('Enter')]);
  await expect(panel.answers).toHaveCount(2);
  await expect(popup.answers).toHaveCount(2);
  await Promise.all([panel.ended(), popup.ended()]);
  expect(await fresh.offscreenDocuments()).toBe(1);
  const downloads = fresh.hub.log.filter(
    ({ server, method }) => server === 'cdn' && method === 'GET',
  );
  expect(downloads).toHaveLength(1);
  const text = (await panel.answers.allTextContents()).join();
  expect(text).toContain('Paris');
  expect(text).toContain('Rome');
});
