import type { Page } from '@playwright/test';
import { inPairs } from '../frame/paired';
import { type Row, rowOfPairs } from '../frame/row';
import { bareSearch } from './bare-search';
import { PanelTimes } from './panel-times';
import { LAST_WORDS, PLAIN_MESSAGES, PLAIN_ROWS } from './plain-pages';
import { FEW, lastAnswer, type Profile, SHORT } from './profile-of';

export interface ListRowsOptions {
  readonly large: Profile;
  readonly small: Profile;
  readonly runs: number;
  readonly conversations: number;
  readonly messages: number;
}

/** A search through all that was said takes seconds. */
const FULL_SEARCHES = 3;
/** There and back in 120 frames, twice. */
const SCROLLS = 5;
const NOWHERE = 'xyzzyplugh';

/**
 * Lists and threads: against small ones in another profile, a search against a bare loop over the
 * same records, and scrolling against a plain page that has all the same rows or messages in it.
 */
export async function listRows(options: ListRowsOptions): Promise<Row[]> {
  const { large, small } = options;
  const found = await listsAndSearches(options);
  // Beside the thread the list stays while one goes from thread to thread.
  for (const { page } of [large, small]) {
    await page.setViewportSize({ width: 900, height: 720 });
    await page.getByRole('button', { name: /^Long/ }).waitFor();
  }
  return [...found, ...(await scrolledAndOpened(options))];
}

async function listsAndSearches(options: ListRowsOptions): Promise<Row[]> {
  const { runs, conversations, large, small } = options;
  const many = new PanelTimes(large.page);
  const few = new PanelTimes(small.page);
  const opened = await inPairs(
    runs,
    () => many.openList(),
    () => few.openList(),
  );
  await Promise.all([many.allSites(), few.allSites()]);
  const title = (run: number) => `Conversation ${conversations - 1 - run}`;
  const turns = await inPairs(
    runs,
    (run) => many.search(title(run)),
    async (run) => ({
      few: await few.search(`Conversation ${FEW - 1 - (run % FEW)}`),
      bare: await bareSearch(large.page, 'listing', title(run)),
    }),
  );
  const vain = await inPairs(
    Math.min(runs, FULL_SEARCHES),
    () => many.searchInVain(NOWHERE),
    () => bareSearch(large.page, 'messages', NOWHERE),
  );
  const against = (name: 'few' | 'bare') =>
    turns.map(({ ours, baseline }) => ({ ours, baseline: baseline[name] }));
  const list = `list of ${conversations}`;
  return [
    rowOfPairs(`${list}: first row after the press`, 'ms', opened),
    rowOfPairs(`${list}: the last title found`, 'ms', against('few')),
    rowOfPairs(`${list}: the last title found, against a bare loop`, 'ms', against('bare')),
    rowOfPairs(`${list}: a word that is nowhere, against a bare loop`, 'ms', vain),
  ];
}

async function scrolledAndOpened(options: ListRowsOptions): Promise<Row[]> {
  const { large, small, runs, conversations, messages } = options;
  const many = new PanelTimes(large.page);
  const few = new PanelTimes(small.page);
  // Each time from another one: a thread that is shown already is there at once.
  const elsewhere = (panel: PanelTimes) => panel.openThread('Conversation 0', LAST_WORDS);
  const threads = await inPairs(
    runs,
    () => elsewhere(many).then(() => many.openThread('Long', lastAnswer(messages))),
    () => elsewhere(few).then(() => few.openThread('Short', lastAnswer(SHORT))),
  );
  const scrolls = Math.min(runs, SCROLLS);
  const rows = await framesOf(large, scrolls, '.rows-scroll', 'down', PLAIN_ROWS);
  await many.openThread('Long', lastAnswer(messages));
  const thread = await framesOf(large, scrolls, '.thread-scroll', 'up', PLAIN_MESSAGES);
  return [
    rowOfPairs(`list of ${conversations}: longest frame while scrolling`, 'ms', rows),
    rowOfPairs(`thread of ${messages}: last message after the press`, 'ms', threads),
    rowOfPairs(`thread of ${messages}: longest frame while scrolling`, 'ms', thread),
  ];
}

/** Ours against a plain page of the same extension and size that is scrolled by the same steps. */
async function framesOf(
  { browser, page }: Profile,
  runs: number,
  selector: string,
  first: 'up' | 'down',
  path: string,
) {
  const plain = await openPlain(browser.context.newPage(), page, path);
  if (first === 'up') await plain.evaluate(() => scrollTo(0, document.body.scrollHeight));
  try {
    return await inPairs(
      runs,
      () => new PanelTimes(page).longestFrame(selector, first),
      () => new PanelTimes(plain).longestFrame('html', first),
    );
  } finally {
    await plain.close();
  }
}

async function openPlain(opening: Promise<Page>, beside: Page, path: string): Promise<Page> {
  const page = await opening;
  await page.setViewportSize({ width: 900, height: 720 });
  await page.goto(new URL(path, beside.url()).href);
  return page;
}
