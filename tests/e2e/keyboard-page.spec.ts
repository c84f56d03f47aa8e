import { Keyboard } from './support/keyboard';
import { expect, test } from './support/preview';

const QUESTION = ['textbox', 'Your question'] as const;
const USE = ['button', 'Use this page'] as const;

/** What comes of a page that may not be read. */
const REFUSED = { kind: 'refused', why: 'leave', site: null };

test('a page is taken, read from elsewhere on, read in parts, read again and left out by keyboard alone', async ({
  show,
}) => {
  const page = await show('state=page-offered', 400);
  const keyboard = new Keyboard(page);
  const chip = keyboard.at('figure', 'Page for your question');
  await keyboard.press(...USE);
  await expect(chip).toContainText('About the first');
  await keyboard.expectAt(...QUESTION);

  const begin = ['combobox', 'Begin at'] as const;
  await keyboard.backTo(...begin);
  await keyboard.keys('ArrowDown');
  await expect(keyboard.at(...begin)).not.toHaveValue('0');
  await expect(chip).toContainText(/About \S+% to \d+% fits/);
  await keyboard.expectAt(...begin);

  const passes = ['checkbox', 'Read all of it, in parts'] as const;
  await keyboard.to(...passes);
  await keyboard.keys('Space');
  await expect(keyboard.at(...passes)).toBeChecked();
  await expect(chip).not.toContainText('fits');
  await keyboard.expectAt(...passes);

  await keyboard.press('button', 'Read it again', 'Shift+Tab');
  await keyboard.expectAt(...QUESTION);
  await expect(keyboard.at(...passes)).toBeChecked();

  await keyboard.press('button', 'Leave the page out', 'Shift+Tab');
  await expect(chip).toBeHidden();
  await keyboard.expectAt(...QUESTION);
  await expect(keyboard.at(...USE)).toBeVisible();
});

test('a page that changed is read again from where its chip says so', async ({ show }) => {
  const page = await show('state=page-changed', 400);
  // Its chip has a button of that name too, for a page that did not change.
  const keyboard = new Keyboard(page, page.locator('.page-chip .page-line'));
  const changed = page.getByText('The page has changed since it was read.');
  await expect(changed).toBeVisible();
  await keyboard.press('button', 'Read it again', 'Shift+Tab');
  await expect(changed).toBeHidden();
  await new Keyboard(page).expectAt(...QUESTION);
});

test('reading a page is canceled, and what went wrong is dismissed, and the cursor is in the box again', async ({
  show,
}) => {
  const reading = new Keyboard(await show('state=page-reading', 400));
  await reading.press('button', 'Cancel', 'Shift+Tab');
  await expect(reading.at('button', 'Cancel')).toBeHidden();
  await reading.expectAt(...QUESTION);

  const refused = new Keyboard(await show('state=page-refused', 400));
  await refused.press('button', 'Dismiss', 'Shift+Tab');
  await expect(refused.at('button', 'Dismiss')).toBeHidden();
  await refused.expectAt(...QUESTION);
});

test('who waits for a page is in the box when it may not be read, wherever they were', async ({
  show,
}) => {
  const page = await show('state=page-offered', 400);
  const keyboard = new Keyboard(page);
  const refuse = () =>
    page.evaluate((reply) => {
      const { adapter } = window.preview;
      adapter.answer({ name: 'page.read' } as never, () => reply as never);
      Object.assign(window, { release: adapter.hold({ name: 'page.read' }) });
    }, REFUSED);
  const release = () => page.evaluate(() => (window as never as { release(): void }).release());
  const problem = keyboard.at('button', 'Dismiss');

  // A question about the page, whose button is gone while the page is read.
  await refuse();
  await keyboard.press('button', 'Summarise this page', 'Shift+Tab');
  await expect(keyboard.at('button', 'Cancel')).toBeVisible();
  await keyboard.expectAt(...QUESTION);
  await release();
  await expect(problem).toBeVisible();
  await keyboard.expectAt(...QUESTION);

  // The button that would end the wait goes with it.
  await refuse();
  await keyboard.press(...USE);
  await keyboard.to('button', 'Cancel', 'Shift+Tab');
  await release();
  await expect(problem).toBeVisible();
  await keyboard.expectAt(...QUESTION);
});

test('a page that was asked about is unfolded, scrolled, and asked about from where it was cut', async ({
  show,
}) => {
  const page = await show('state=page-asked', 400);
  const keyboard = new Keyboard(page);
  const text = keyboard.at('region', 'Text of the page');
  await keyboard.backTo('region', 'Text of the page');
  await keyboard.keys('PageDown');
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  // Its address, then the line that unfolds it.
  await keyboard.keys('Shift+Tab', 'Shift+Tab');
  const fold = page.locator('.page-summary');
  await expect(fold).toBeFocused();
  await keyboard.keys('Enter');
  await expect(text).toBeHidden();
  await expect(fold).toBeFocused();
  await keyboard.keys('Enter');
  await expect(text).toBeVisible();
  await keyboard.press('button', /^Ask about the rest, from \S+ on$/);
  await expect(keyboard.at('figure', 'Page for your question')).toContainText(/About 6\S+% to/);
  await keyboard.expectAt(...QUESTION);
});
