import { expect, LONG_QUESTION, test } from './support/app';

const FRANCE = 'What is the capital of France?';
/** Longer than a title. */
const RAINBOW = 'Name one of the colours of the rainbow, whichever you like best.';
const SPAIN = 'What is the capital of Spain?';

test('a question is edited by keyboard alone; both versions are there after the browser was killed', async ({
  fresh,
}) => {
  const panel = await fresh.openPanel();
  const first = await panel.ended(await panel.ask(FRANCE));
  await expect(panel.question).toBeFocused();
  await panel.page.keyboard.press('ArrowUp');
  const box = panel.page.getByRole('textbox', { name: 'Edited question' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(FRANCE);
  await box.fill(SPAIN);
  await panel.page.keyboard.press('Enter');
  await expect(panel.question).toBeFocused();
  // The conversation keeps its title.
  await expect(panel.page.locator('article.question')).toHaveText(new RegExp(SPAIN.slice(0, -1)));
  await expect(panel.answers).toHaveCount(1);
  await expect(panel.lastAnswer).not.toContainText(first);
  const second = await panel.ended();
  expect(second).not.toBe(first);

  const { page } = panel;
  const earlier = page.getByRole('button', { name: 'Earlier version' });
  await earlier.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('article.question')).toContainText(FRANCE);
  expect(await panel.textOf(panel.lastAnswer)).toBe(first);
  await expect(page.getByRole('group', { name: 'Version 1 of 2' })).toBeVisible();
  await expect(earlier).toBeFocused();

  await fresh.restart('kill');
  const after = await fresh.openPanel();
  await expect(after.page.locator('article.question')).toContainText(FRANCE);
  await after.page.getByRole('button', { name: 'Later version' }).click();
  await expect(after.page.locator('article.question')).toContainText(SPAIN);
  expect(await after.textOf(after.lastAnswer)).toBe(second);
});

test('editing while the answer runs stops it and keeps its words; every surface shows the same version', async ({
  shared,
  panel,
}) => {
  const other = await shared.openPanel();
  const running = await panel.ask(LONG_QUESTION);
  await panel.streaming(running);
  await panel.page.getByRole('button', { name: 'Edit' }).click();
  await panel.page.getByRole('textbox', { name: 'Edited question' }).fill(FRANCE);
  await panel.page.getByRole('button', { name: 'Send' }).first().click();
  await panel.ended();
  await expect(panel.lastAnswer).toContainText('Paris');
  // The other window follows when it is opened anew, and then with every step.
  await other.page.reload();
  await expect(other.lastAnswer).toContainText('Paris');
  await panel.page.getByRole('button', { name: 'Earlier version' }).click();
  await expect(panel.lastAnswer).toContainText('Stopped');
  await expect(other.lastAnswer).toContainText('Stopped');
  expect((await other.textOf(other.lastAnswer)).length).toBeGreaterThan(10);
});

test('an answer is written anew beside the earlier one, and a search finds and shows either', async ({
  panel,
}) => {
  const first = await panel.ended(
    await panel.ask(`${RAINBOW} Then say nothing more, not even about quokkas.`),
  );
  await panel.page.getByRole('button', { name: 'Edit' }).click();
  await panel.page
    .getByRole('textbox', { name: 'Edited question' })
    .fill('Say the word zanzibar once.');
  await panel.page.keyboard.press('Enter');
  await panel.ended();
  await panel.lastAnswer.getByRole('button', { name: 'Regenerate' }).click();
  await expect(panel.page.getByRole('group', { name: 'Version 2 of 2' })).toHaveCount(2);
  await panel.ended();

  await panel.page.keyboard.press('Control+k');
  await panel.page.keyboard.type('quokkas');
  await panel.page.locator('.row-found').first().click();
  await expect(panel.page.locator('article.question')).toContainText('quokkas');
  expect(await panel.textOf(panel.lastAnswer)).toBe(first);
});
