import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';
import { ConversationList } from './support/conversation-list';
import { type Seed, seed } from './support/seed';

const HERE = 'no site';
const THERE = 'letters.example.org';
const DAY = 86_400_000;

const LEASE = 'Is there a break clause?';
const BOILER = 'Who repairs the boiler?';
const LETTER = 'Write to my landlord';
const DEPOSIT = 'How much is the deposit?';

const seeds = (): Seed[] => {
  const now = Date.now();
  return [
    { site: HERE, title: LEASE, updatedAt: now, said: [LEASE, 'Yes, after **24 months**.'] },
    {
      site: HERE,
      title: BOILER,
      updatedAt: now - DAY,
      said: [BOILER, 'The landlord; see côté B.'],
    },
    { site: THERE, title: LETTER, updatedAt: now - 40 * DAY, said: [LETTER, 'Dear Mrs Hill,'] },
    {
      site: HERE,
      title: DEPOSIT,
      updatedAt: now - 400 * DAY,
      said: [DEPOSIT, 'Two months’ rent.'],
    },
  ];
};

async function opened(page: Page, scope: 'This site' | 'All sites' = 'All sites') {
  // The host is there, and has begun an empty conversation for this site.
  await expect(page.getByRole('heading', { name: 'Ask anything' })).toBeVisible();
  const ids = await seed(page, seeds());
  const list = new ConversationList(page);
  await list.open(scope);
  return { list, ids };
}

test('the list groups by day, keeps sites apart, and opens a conversation of another site, which stays', async ({
  fresh,
}) => {
  const { page } = await fresh.openPanel();
  const { list } = await opened(page, 'This site');
  await list.expectTitles([LEASE, BOILER, DEPOSIT]);
  const headings = list.frame.getByRole('heading', { level: 3 });
  await expect(headings.nth(0)).toHaveText('Today');
  await expect(headings.nth(1)).toHaveText('Yesterday');
  await expect(headings.nth(2)).toHaveText(/\d{4}/);
  await expect(list.row(LEASE)).toContainText('Yes, after 24 months.');

  await list.frame.getByRole('radio', { name: 'All sites' }).check();
  await list.expectTitles([LEASE, BOILER, LETTER, DEPOSIT]);
  await expect(list.row(LETTER)).toContainText(THERE);
  await list.opener(LETTER).click();
  await expect(list.frame).toBeHidden();
  await expect(page.getByText('Dear Mrs Hill,')).toBeVisible();
  await expect(page.getByRole('heading', { name: THERE })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your question' })).toBeFocused();
  // A tab comes to the front and goes again: what the person opened is still there.
  const other = await fresh.browser.context.newPage();
  await other.close();
  await page.bringToFront();
  await expect(page.getByText('Dear Mrs Hill,')).toBeVisible();
});

test('search finds titles and messages whatever their accents, marks them, and opens at the message', async ({
  fresh,
}) => {
  const { page } = await fresh.openPanel();
  const said = [...Array(400).keys()].map((at) =>
    at === 61 ? 'The needle lies here.' : `Straw number ${at}.\n\n`.repeat(3),
  );
  const { list } = await opened(page);
  await seed(page, [{ site: THERE, title: 'Haystack', updatedAt: 5, said }]);

  await list.search.fill('COTE');
  await list.expectTitles([BOILER]);
  await expect(list.frame.locator('mark')).toHaveText(['côté']);
  await expect(list.frame.getByRole('status')).toHaveText('1 conversation found.');

  await list.search.fill('landlord');
  await list.expectTitles([LETTER, BOILER]);
  await expect(list.row(LETTER).locator('mark')).toHaveText(['landlord']);

  await list.search.fill('zebra');
  await expect(list.frame.getByText('Nothing found for “zebra”.')).toBeVisible();

  await list.search.fill('needle');
  await list.expectTitles(['Haystack']);
  await list.search.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The needle lies here.')).toBeInViewport();
});

test('rename and pin keep the time, and are there after the browser was started again', async ({
  fresh,
}) => {
  const { page } = await fresh.openPanel();
  const { list } = await opened(page);
  await list.choose(DEPOSIT, 'Rename');
  await page.keyboard.type('Deposit');
  await page.keyboard.press('Enter');
  await expect(list.opener('Deposit')).toBeFocused();
  await list.choose('Deposit', 'Pin');
  await list.expectTitles(['Deposit', LEASE, BOILER, LETTER]);
  await expect(list.frame.getByRole('heading', { level: 3 }).first()).toHaveText('Pinned');

  await fresh.restart('close');
  const again = await fresh.openPanel();
  const later = new ConversationList(again.page);
  await later.open();
  await later.expectTitles(['Deposit', LEASE, BOILER, LETTER]);
  await later.choose('Deposit', 'Unpin');
  await later.expectTitles([LEASE, BOILER, LETTER, 'Deposit']);
});

test('a deleted conversation is gone at once, and Undo brings it back with all that was said', async ({
  fresh,
}) => {
  const { page } = await fresh.openPanel();
  const { list } = await opened(page);
  await list.opener(LEASE).click();
  await expect(page.getByText('Yes, after 24 months.')).toBeVisible();
  await list.open();
  await list.choose(LEASE, 'Delete');
  await list.expectTitles([BOILER, LETTER, DEPOSIT]);
  // What was shown is gone too: the site's latest, in which nothing was said yet, takes its place.
  await expect(page.locator('.header-title')).toHaveText('New conversation');
  await expect(list.opener(BOILER)).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await list.expectTitles([LEASE, BOILER, LETTER, DEPOSIT]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.header-title')).toHaveText(LEASE);
  await expect(page.locator('article.answer')).toContainText('Yes, after 24 months.');
});

test('a conversation is exported as Markdown to read and as JSON with everything in it', async ({
  fresh,
}) => {
  const { page } = await fresh.openPanel();
  const { list, ids } = await opened(page);
  const saved = async (item: string): Promise<[Download, string]> => {
    const [download] = await Promise.all([page.waitForEvent('download'), list.choose(LEASE, item)]);
    return [download, await readFile(await download.path(), 'utf8')];
  };
  const [markdown, text] = await saved('Export as Markdown');
  expect(markdown.suggestedFilename()).toBe('Is there a break clause.md');
  expect(text).toContain(`# ${LEASE}\n`);
  expect(text).toContain('## You\n\nIs there a break clause?');
  expect(text).toContain('Yes, after **24 months**.');
  const [json, raw] = await saved('Export as JSON');
  expect(json.suggestedFilename()).toBe('Is there a break clause.json');
  const file = JSON.parse(raw);
  expect(file).toMatchObject({ format: 'homebody-conversation', version: 1 });
  expect(file.conversation).toMatchObject({ id: ids[0], title: LEASE, site: HERE });
  expect(file.messages.map(({ text: said }: { text: string }) => said)).toEqual([
    LEASE,
    'Yes, after **24 months**.',
  ]);
});

test('the keyboard does it all: open, move, rename, delete, undo, and out again', async ({
  fresh,
}) => {
  const { page } = await fresh.openPanel();
  const { list } = await opened(page);
  await page.keyboard.press('Escape');
  await expect(list.frame).toBeHidden();
  await page.getByRole('textbox', { name: 'Your question' }).focus();
  await page.keyboard.press('Control+k');
  await expect(list.search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(list.opener(LEASE)).toBeFocused();
  await page.keyboard.press('End');
  await expect(list.opener(DEPOSIT)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'New title' })).toHaveValue(LETTER);
  await page.keyboard.type('Thrown away');
  await page.keyboard.press('Escape');
  await expect(list.opener(LETTER)).toBeFocused();
  await page.keyboard.press('Delete');
  await list.expectTitles([LEASE, BOILER, DEPOSIT]);
  await expect(list.opener(DEPOSIT)).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await list.expectTitles([LEASE, BOILER, LETTER, DEPOSIT]);
  await list.opener(BOILER).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: `More about ${BOILER}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `More about ${BOILER}` })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list.frame).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Your question' })).toBeFocused();
});

test('the list stands beside the thread where there is room, and has no barrier for anyone', async ({
  fresh,
}) => {
  const { page } = await fresh.openPanel();
  const { list } = await opened(page);
  await list.row(LEASE).hover();
  await list.row(LEASE).getByRole('button').last().click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page);
  }
  await page.keyboard.press('Escape');
  await list.search.fill('landlord');
  await list.expectTitles([LETTER, BOILER]);
  await expectAccessible(page);
  await page.setViewportSize({ width: 800, height: 720 });
  await expect(list.frame).toBeVisible();
  await list.opener(BOILER).click();
  await expect(list.frame).toBeVisible();
  await expect(page.locator('article.answer')).toContainText('The landlord; see');
  await expect(page.locator('.conversation-pane')).not.toHaveAttribute('inert');
  await expectAccessible(page);
});
