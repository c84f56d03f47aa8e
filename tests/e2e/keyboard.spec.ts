import type { Page } from '@playwright/test';
import { Keyboard } from './support/keyboard';
import { expect, test } from './support/preview';

const QUESTION = ['textbox', 'Your question'] as const;

/** The person's tab shows a page of this site. */
const goTo = (page: Page, site: string) =>
  page.evaluate((to) => {
    window.preview.adapter.setPage({ site: to as never, title: '', windowId: 1 });
  }, site);

test('a preset is asked about what was selected, and a selection is left out, by keyboard alone', async ({
  show,
}) => {
  const page = await show('state=quote', 400);
  const keyboard = new Keyboard(page);
  const quote = keyboard.at('figure', 'Quoted selection');
  await keyboard.type('half a thought');
  await keyboard.press('button', 'Simplify', 'Shift+Tab');
  await expect(page.locator('article.question').last()).toContainText('Rewrite this in simpler');
  await expect(quote).toBeHidden();
  await keyboard.expectAt(...QUESTION);
  await expect(keyboard.at(...QUESTION)).toHaveValue('half a thought');

  await show('state=quote', 400);
  await keyboard.press('button', 'Remove the quote', 'Shift+Tab');
  await expect(quote).toBeHidden();
  await expect(keyboard.at('button', 'Simplify')).toBeHidden();
  await keyboard.expectAt(...QUESTION);
});

test('what holds for a site is set in its dialog, which gives the focus back however it is closed', async ({
  show,
}) => {
  const page = await show('state=complete', 400);
  const keyboard = new Keyboard(page);
  const open = ['button', 'This site'] as const;
  const dialog = keyboard.at('dialog', 'tenants.example.com');
  const model = ['combobox', 'New conversations here begin with'] as const;
  const never = ['checkbox', 'Never read this site'] as const;
  await keyboard.press(...open, 'Shift+Tab');
  await expect(dialog).toBeVisible();
  await keyboard.expectAt(...model);
  await keyboard.keys('ArrowDown');
  await expect(keyboard.at(...model)).toHaveValue('smart');
  await keyboard.to(...never);
  await keyboard.keys('Space');
  await expect(keyboard.at(...never)).toBeChecked();
  await keyboard.press('button', 'Close');
  await expect(dialog).toBeHidden();
  await keyboard.expectAt(...open);

  await keyboard.keys('Enter');
  await expect(keyboard.at(...model)).toHaveValue('smart');
  await expect(keyboard.at(...never)).toBeChecked();
  await keyboard.keys('Escape');
  await expect(dialog).toBeHidden();
  await keyboard.expectAt(...open);
});

test('the panel is told to stay and to follow, and is brought along, and the focus is never lost', async ({
  show,
}) => {
  const page = await show('state=complete', 400);
  const keyboard = new Keyboard(page);
  const follow = ['switch', 'Follow the tab'] as const;
  await keyboard.backTo(...follow);
  await keyboard.keys('Space');
  await expect(keyboard.at(...follow)).not.toBeChecked();
  await keyboard.keys('Enter');
  await expect(keyboard.at(...follow)).toBeChecked();
  await keyboard.expectAt(...follow);

  // Whoever types is not taken along: the other site is offered.
  await keyboard.to(...QUESTION);
  await keyboard.type('Half a thought');
  await goTo(page, 'letters.example.org');
  await keyboard.press('button', 'Go to letters.example.org', 'Shift+Tab');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('letters.example.org');
  await keyboard.expectAt(...QUESTION);

  await show('state=place-hidden', 400);
  await keyboard.press('button', 'Follow here too', 'Shift+Tab');
  await goTo(page, 'tenants.example.com');
  await expect(keyboard.at('button', 'Follow here too')).toBeHidden();
  await keyboard.expectAt(...QUESTION);
});

test('downloads are opened, one is kept and then canceled, and closed by keyboard alone', async ({
  show,
}) => {
  const page = await show('state=target-coming', 400);
  const keyboard = new Keyboard(page);
  const open = ['button', 'Downloads, 1 under way'] as const;
  await keyboard.press(...open, 'Shift+Tab');
  await keyboard.expectAt('heading', 'Downloads');
  const cancel = ['button', 'Cancel Quick'] as const;
  const dialog = keyboard.at('alertdialog', 'Cancel the download of Quick?');
  await keyboard.press(...cancel);
  await expect(dialog).toContainText('already downloaded will be removed');
  await keyboard.expectAt('button', 'Keep downloading');
  await keyboard.keys('Enter');
  await expect(dialog).toBeHidden();
  await keyboard.expectAt(...cancel);
  await keyboard.keys('Enter');
  await keyboard.press('button', 'Cancel download');
  await expect(dialog).toBeHidden();
  await keyboard.expectAt('button', 'Retry Quick');
  await keyboard.keys('Escape');
  await expect(keyboard.at('region', 'Downloads')).toBeHidden();
  await keyboard.expectAt('button', 'Downloads');
});

test('an answer that waits is written by another model, and the cursor is in the box', async ({
  show,
}) => {
  const page = await show('state=download', 400);
  const keyboard = new Keyboard(page);
  const now = ['button', 'Answer now with Smart'] as const;
  await keyboard.press(...now, 'Shift+Tab');
  await expect(keyboard.at(...now)).toBeHidden();
  await keyboard.expectAt(...QUESTION);
});

test('a notice is dismissed, and the focus goes back to where it was when it came', async ({
  show,
}) => {
  const page = await show('state=complete', 400);
  const keyboard = new Keyboard(page);
  const follow = ['switch', 'Follow the tab'] as const;
  await page.evaluate(() => {
    const { adapter } = window.preview;
    adapter.answer({ name: 'settings.setFollowsTab' } as never, () => {
      throw new Error('The host is out of order');
    });
  });
  await keyboard.backTo(...follow);
  await keyboard.keys('Space');
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await keyboard.press('button', 'Dismiss');
  await expect(keyboard.at('button', 'Dismiss')).toBeHidden();
  await keyboard.expectAt(...follow);
});

test('the first model is chosen and downloaded by keyboard alone', async ({ show }) => {
  const page = await show('surface=welcome&state=welcome-absent', 900);
  const keyboard = new Keyboard(page);
  const model = page.getByRole('region', { name: 'Your first model' });
  await keyboard.to('radio', /Recommended/);
  await keyboard.keys('ArrowUp');
  await expect(keyboard.at('radio', /^Quick/)).toBeChecked();
  await keyboard.press('button', /^Download Quick/);
  await expect(model).toContainText('Quick is next to be downloaded.');
  await keyboard.expectAt('heading', 'Your first model');
});
