import { expect, test } from './support/app';
import { RealSidePanel } from './support/real-side-panel';

test('the popup opens the side panel beside the page, with its thread and its draft', async ({
  fresh,
}) => {
  const { context } = fresh.browser;
  await context.newPage();
  const popup = await fresh.openPopup();
  const answer = await popup.ask('What is the capital of France?');
  await popup.ended(answer);
  await popup.question.fill('And half a thought');
  await popup.page.getByRole('button', { name: 'Open in the side panel' }).click();
  const panel = await RealSidePanel.find(context);
  const text = () => panel.evaluate('document.body.innerText');
  await expect.poll(text).toContain('The capital of France is Paris.');
  const draft = () => panel.evaluate('document.querySelector("textarea").value');
  await expect.poll(draft).toBe('And half a thought');
  await expect.poll(() => panel.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
  await expect.poll(() => popup.page.isClosed()).toBe(true);
});

test('the popup shows the end of the last answer and is ready to type in', async ({ shared }) => {
  const popup = await shared.openPopup();
  await expect(popup.question).toBeFocused();
  await expect(popup.page.getByRole('button', { name: 'Show the conversation' })).toBeVisible();
  await popup.question.fill('What is the capital of Italy?');
  await popup.question.press('Enter');
  // It becomes the whole thread, with the answers before.
  await expect(popup.page.getByText('What is the capital of Italy?')).toBeVisible();
  expect(await popup.ended()).toContain('Rome');
  await expect.poll(() => popup.answers.count()).toBeGreaterThan(1);
  await popup.page.close();
});
