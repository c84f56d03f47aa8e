import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { ConversationList } from './support/conversation-list';
import { seed } from './support/seed';

const THERE = 'letters.example.org';

const wordsOf = (at: number) => {
  if (at % 2 === 0) return `Question ${at}?`;
  const found = at === 2501 ? 'A xylophone. ' : '';
  return `Answer ${at}. ${found}${'The **lease** ends with `notice`. '.repeat(12)}`;
};

/** A conversation of five thousand messages in the database, and the list in which it stands. */
async function seeded(page: Page): Promise<ConversationList> {
  await expect(page.getByRole('heading', { name: 'Ask anything' })).toBeVisible();
  const said = [...Array(5000).keys()].map(wordsOf);
  await seed(page, [{ site: THERE, title: 'Long', updatedAt: Date.now(), said }]);
  const list = new ConversationList(page);
  await list.open();
  return list;
}

test('a thread of five thousand messages is read from its end to its first message by keyboard, and back', async ({
  fresh,
}) => {
  const { page } = await fresh.openPanel();
  const list = await seeded(page);
  await list.opener('Long').click();
  await expect(page.getByText('Answer 4999.')).toBeInViewport();
  await page.getByRole('region', { name: 'Conversation' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('Question 0?', { exact: true })).toBeInViewport();
  await expect(page.getByText('Answer 1.')).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByText('Answer 4999.')).toBeInViewport();
  // What was read once is there again after the window was loaded anew.
  await page.reload();
  await list.open();
  await list.opener('Long').click();
  await page.getByRole('region', { name: 'Conversation' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('Question 0?', { exact: true })).toBeInViewport();
});

test('what a search finds in the middle of five thousand messages is shown, copied and asked otherwise', async ({
  fresh,
}) => {
  const panel = await fresh.openPanel();
  const { page } = panel;
  const list = await seeded(page);
  await list.search.fill('xylophone');
  await list.expectTitles(['Long']);
  await list.search.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A xylophone.')).toBeInViewport();

  const answer = page.locator('article.answer').filter({ hasText: 'A xylophone.' });
  await answer.getByRole('button', { name: 'Copy' }).click();
  await expect(answer.getByRole('button', { name: 'Copied' })).toBeVisible();
  await panel.question.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(panel.question).toHaveValue(wordsOf(2501));
  await panel.question.fill('');

  const question = page
    .locator('article.question')
    .filter({ has: page.getByText('Question 2500?', { exact: true }) });
  await question.getByRole('button', { name: 'Edit' }).click();
  const box = page.getByRole('textbox', { name: 'Edited question' });
  await expect(box).toHaveValue('Question 2500?');
  await box.fill('What is a harp?');
  await box.press('Enter');
  await expect(page.getByText('What is a harp?')).toBeInViewport();
  await expect(page.getByRole('group', { name: 'Version 2 of 2' })).toBeVisible();
  await expect(page.getByText('Question 2502?')).toHaveCount(0);
  // What came before it is the thread that leads to it.
  await expect(page.getByText('Answer 2499.')).toBeVisible();
});

/** Runs in the page before its scripts: messages that are asked for come when `letCome` is called. */
function holdMessages(): void {
  const { runtime } = Reflect.get(window, 'chrome') as {
    runtime: { sendMessage(...given: unknown[]): unknown };
  };
  const send = runtime.sendMessage.bind(runtime);
  const held = new Promise<void>((letCome) => Object.assign(window, { letCome }));
  runtime.sendMessage = (...given) => {
    if (!JSON.stringify(given[0]).includes('conversations.messages')) return send(...given);
    return held.then(() => send(...given));
  };
}

test('what is being read stays where it is when what stands above it comes late', async ({
  fresh,
}) => {
  const { page } = await fresh.openPanel();
  await page.addInitScript(holdMessages);
  await page.reload();
  const list = await seeded(page);
  await list.opener('Long').click();
  await expect(page.getByText('Answer 4999.')).toBeInViewport();
  // Of a thread of this length the last 64 messages come first.
  const first = page.locator('article').filter({ hasText: 'Question 4936?' });
  const thread = page.getByRole('region', { name: 'Conversation' });
  await thread.hover();
  await expect(async () => {
    await page.mouse.wheel(0, -1200);
    await expect(first).toBeVisible({ timeout: 500 });
  }).toPass();
  await first.evaluate((article) => article.scrollIntoView({ block: 'center' }));
  await expect(first).toBeInViewport();
  const top = () => first.evaluate((article) => Math.round(article.getBoundingClientRect().top));
  const before = await top();
  await page.evaluate(() => Reflect.get(window, 'letCome')());
  await expect(page.getByText('Answer 4935.')).toBeInViewport();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
});
