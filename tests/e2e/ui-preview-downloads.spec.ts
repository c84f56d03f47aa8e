import type { Page } from '@playwright/test';
import { box, expect, sentNames, test } from './support/preview';

const manager = (page: Page) => page.getByRole('region', { name: 'Downloads' });

test('a model that is not there opens the downloads, from the keyboard and back to the chip', async ({
  show,
}) => {
  const page = await show('state=complete');
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('combobox', { name: 'Search models' })).toBeFocused();
  await page.keyboard.press('q');
  await page.keyboard.press('Enter');
  await expect(manager(page).getByRole('heading', { name: 'Downloads' })).toBeFocused();
  await expect(manager(page).getByRole('listitem', { name: /^Quick/ })).toContainText('Queued');
  await page.keyboard.press('Escape');
  await expect(manager(page)).toBeHidden();
  await expect(page.getByRole('button', { name: /^Model: Quick, queued/ })).toBeFocused();
});

test('everything in the downloads is done by keyboard, and an answer goes on meanwhile', async ({
  show,
}) => {
  const page = await show('state=manager');
  await page.evaluate(() => {
    const { host, conversationId } = window.preview;
    const ids = { questionId: 'q', answerId: 'a' } as never as {
      questionId: never;
      answerId: never;
    };
    host.ask(conversationId, { ...ids, text: 'Well?', quote: null });
    host.write(conversationId, ids.answerId, 'It');
  });
  await expect(manager(page).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const cancel = manager(page).getByRole('button', { name: 'Cancel Quick' });
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Cancel the download of Quick?' });
  await expect(dialog).toContainText('970 MB already downloaded will be removed');
  await expect(dialog.getByRole('button', { name: 'Keep downloading' })).toBeFocused();
  // The dialog hears Esc, and nothing behind it.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Cancel download' })).toBeFocused();
  await page.keyboard.press('Enter');
  const row = manager(page).getByRole('listitem', { name: /^Quick/ });
  await expect(row).toContainText('Canceled');
  await expect(row.getByRole('button', { name: 'Retry Quick' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Queued');
  await expect(row.getByRole('button', { name: 'Cancel Quick' })).toBeFocused();
  await page.keyboard.press('Escape');
  // The downloads were opened by no one's hand here: the focus goes back to where it was before.
  await expect(box(page)).toBeFocused();
  expect(await sentNames(page)).not.toContain('chat.stop');
});

test('the conversation is read and written in while the downloads are open', async ({ show }) => {
  const page = await show('state=manager', 320, 720);
  await box(page).fill('One more?');
  await box(page).press('Enter');
  await expect(page.locator('article.question').last()).toContainText('One more?');
  await expect(manager(page)).toBeVisible();
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+J');
  await expect(manager(page).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Control+Shift+J');
  await expect(manager(page)).toBeHidden();
  await expect(box(page)).toBeFocused();
});

test('the popup holds the downloads and a confirmation at its real size', async ({ show }) => {
  const page = await show('state=manager&surface=popup', 380, 600);
  const popup = await page.locator('.popup').boundingBox();
  expect(popup?.height).toBeLessThanOrEqual(560);
  const shown = await manager(page).boundingBox();
  const composer = await box(page).boundingBox();
  expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThan(composer?.y ?? 0);
  await manager(page).getByRole('button', { name: 'Cancel Quick' }).click();
  const dialog = await page.getByRole('alertdialog').boundingBox();
  expect(dialog?.x).toBeGreaterThanOrEqual(0);
  expect((dialog?.y ?? 0) + (dialog?.height ?? 0)).toBeLessThanOrEqual(600);
});

test('who answers meanwhile is chosen by keyboard, above the question', async ({ show }) => {
  const page = await show('state=target-coming');
  const group = page.getByRole('group', { name: 'Who answers' });
  await expect(group).toContainText('Quick answers when it is ready: 61%, about 20 sec left.');
  await group.getByRole('button', { name: 'Answer now with Smart' }).focus();
  await page.keyboard.press('Enter');
  await expect(group).toContainText('Smart answers until Quick is ready');
  await expect(group.getByRole('button', { name: 'Wait for Quick' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search models' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Manage models' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => window.preview.adapter.optionsOpened)).toBe(1);
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('the list of models stays under the pointer while what is said above the question goes away', async ({
  show,
}) => {
  const page = await show('state=target-coming');
  const group = page.getByRole('group', { name: 'Who answers' });
  await expect(group).toBeVisible();
  await page.getByRole('button', { name: /^Model: / }).click();
  const row = page.getByRole('option').first();
  await expect(row).toBeVisible();
  const place = () => row.evaluate((element) => element.getBoundingClientRect().bottom);
  await page.locator('.model-menu').evaluate(isStill);
  const before = await place();
  await page.evaluate(() => {
    const { host } = window.preview;
    const downloading = host.models().models.find(({ lifecycle }) => lifecycle === 'Downloading');
    if (downloading) host.updateModel(downloading.id, { lifecycle: 'Ready', step: null });
  });
  await expect(group).toBeHidden();
  expect(await place()).toBeCloseTo(before, 0);
});

test('a failed switch is told with its reason, and leads to the other models', async ({ show }) => {
  const page = await show('state=toast-failed');
  const toast = page.getByRole('status').filter({ hasText: 'Switching to Genius failed.' });
  await expect(toast).toContainText('Smart answers meanwhile.');
  await page.getByRole('button', { name: 'Choose another model' }).click();
  await expect(page.getByRole('combobox', { name: 'Search models' })).toBeFocused();
  await expect(toast).toBeHidden();
});

/** Resolves once the element's own animations have ended. Run inside the page. */
async function isStill(element: Element): Promise<void> {
  await Promise.all(element.getAnimations().map(({ finished }) => finished));
}
