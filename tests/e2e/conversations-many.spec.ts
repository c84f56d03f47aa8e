import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { ConversationList } from './support/conversation-list';
import { seed, seedMany } from './support/seed';

const THERE = 'letters.example.org';

/** Begins to watch for tasks that keep the surface from answering; the end gives the longest, in ms. */
async function watchTasks(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        longest.ms = Math.max(longest.ms, duration);
      }
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => {
      const longest: unknown = Reflect.get(window, 'longest');
      return JSON.stringify(longest);
    });
}

test('ten thousand conversations are listed, scrolled to their end and searched', async ({
  fresh,
}, testInfo) => {
  const { page } = await fresh.openPanel();
  await expect(page.getByRole('heading', { name: 'Ask anything' })).toBeVisible();
  await seedMany(page, { count: 10_000, turns: 2, sites: ['no site', THERE] });
  await page.reload();
  const list = new ConversationList(page);
  const took = async (what: string, work: () => Promise<unknown>) => {
    const begun = Date.now();
    await work();
    testInfo.annotations.push({ type: what, description: `${Date.now() - begun} ms` });
  };
  const longest = await watchTasks(page);
  const shown = await page.evaluate(async () => {
    const begun = performance.now();
    document.querySelector<HTMLElement>('.conversations-button')?.click();
    while (!document.querySelector('.row-open')) await new Promise(requestAnimationFrame);
    return Math.round(performance.now() - begun);
  });
  testInfo.annotations.push({ type: 'open the list', description: `${shown} ms` });
  await list.frame.getByRole('radio', { name: 'All sites' }).check();
  await expect(list.frame.getByRole('list', { name: '10,000 conversations' })).toBeVisible();
  expect(await list.rows.count()).toBeLessThan(60);
  await took('key End: to the last of 10,000', async () => {
    await list.opener('Conversation 0').focus();
    await page.keyboard.press('End');
    await expect(list.opener('Conversation 9999')).toBeFocused();
  });
  expect(await list.rows.count()).toBeLessThan(60);
  await expect(list.row('Conversation 9999')).toHaveAttribute('aria-posinset', '10000');
  await took('a title, searched for', async () => {
    await list.search.fill('conversation 9876');
    await expect(list.row('Conversation 9876')).toBeVisible();
  });
  await took('a word that is nowhere, through 40,000 messages', async () => {
    await list.search.fill('zebra');
    await expect(list.frame.getByText('Nothing found for “zebra”.')).toBeVisible();
  });
  testInfo.annotations.push({ type: 'longest task, list', description: await longest() });
});

test('a conversation of five thousand messages opens at its end and scrolls steadily to its beginning and back', async ({
  fresh,
}, testInfo) => {
  const { page } = await fresh.openPanel();
  await expect(page.getByRole('heading', { name: 'Ask anything' })).toBeVisible();
  const said = [...Array(5000).keys()].map((at) =>
    at % 2 === 0
      ? `Question ${at}?`
      : `Answer ${at}. ${'The **lease** ends with `notice`. '.repeat(12)}\n\n- one\n- two\n`,
  );
  await seed(page, [{ site: THERE, title: 'Long', updatedAt: Date.now(), said }]);
  const list = new ConversationList(page);
  await list.open();
  const longest = await watchTasks(page);
  const took = await list.opener('Long').evaluate(async (row) => {
    const begun = performance.now();
    (row as HTMLElement).click();
    while (!document.querySelector('.thread')?.textContent?.includes('Answer 4999.')) {
      await new Promise(requestAnimationFrame);
    }
    return Math.round(performance.now() - begun);
  });
  testInfo.annotations.push({ type: 'open 5,000 messages', description: `${took} ms` });
  await expect(page.getByText('Answer 4999.').last()).toBeInViewport();
  const thread = page.getByRole('region', { name: 'Conversation' });
  const articles = page.locator('.thread article');
  await expect.poll(() => articles.count()).toBeLessThan(120);
  // Every message is asked for by scrolling, a screen at a time for a while, then at once.
  await thread.hover();
  const topmost = () =>
    thread.evaluate((frame) => {
      const { top } = frame.getBoundingClientRect();
      const all = [...frame.querySelectorAll('article')];
      const first = all.find((one) => one.getBoundingClientRect().bottom > top);
      return Number(/(?:Question|Answer) (\d+)/.exec(first?.textContent ?? '')?.[1]);
    });
  let before = 4999;
  for (let turn = 0; turn < 25; turn += 1) {
    const from = await thread.evaluate((frame) => frame.scrollTop);
    await page.mouse.wheel(0, -900);
    await expect.poll(() => thread.evaluate((frame) => frame.scrollTop)).not.toBe(from);
    // What comes into view may have to be sent first.
    let now = Number.NaN;
    await expect
      .poll(async () => {
        now = await topmost();
        return now;
      })
      .not.toBeNaN();
    // It goes up message by message: nothing jumps when parts of the thread are drawn.
    expect(now).toBeLessThanOrEqual(before);
    expect(before - now).toBeLessThan(20);
    before = now;
  }
  expect(before).toBeLessThan(4990);
  await expect(page.getByText('Answer 4999.').last()).not.toBeInViewport();
  await thread.evaluate((frame) => frame.scrollTo(0, 0));
  await expect(page.getByText('Question 0?')).toBeInViewport();
  await expect.poll(() => articles.count()).toBeLessThan(120);
  await page.getByRole('button', { name: 'Jump to latest' }).click();
  await expect(page.getByText('Answer 4999.').last()).toBeInViewport();
  testInfo.annotations.push({ type: 'longest task, thread', description: await longest() });
});
