import type { CDPSession, Page } from '@playwright/test';
import { MARKDOWN_ANSWER } from '../../harness/ui-preview/markdown-texts';

/** What it costs the page's main thread to show an answer that is being written. */
export interface StreamTimes {
  /** Milliseconds a token, over the first tokens. */
  readonly first: number;
  /** The same, over the last ones. */
  readonly last: number;
  /** The longest task of the whole answer, in milliseconds; 0 where none was longer than 50. */
  readonly longestTask: number;
}

/** Characters of a token in English, about. */
const TOKEN = 4;
/** Tokens over which a cost is taken, one a frame, as a fast model writes them. */
const TAKEN = 200;
/** Tokens a frame between the first and the last: it is their number that counts there. */
const BETWEEN = 20;

/** Headings, lists, tables, code and formulas, which come again and again. */
const TEXT = `${MARKDOWN_ANSWER}\n\n`;

/** That many tokens of them from their beginning on, cut into pieces of so many. */
function piecesOf(from: number, tokens: number, each: number): string[] {
  const text = TEXT.repeat(Math.ceil(((from + tokens) * TOKEN) / TEXT.length));
  const pieces: string[] = [];
  for (let at = from; at < from + tokens; at += each) {
    pieces.push(text.slice(at * TOKEN, Math.min(at + each, from + tokens) * TOKEN));
  }
  return pieces;
}

/**
 * Has an answer of this many tokens written into a page, one piece a frame.
 * @param page has a function `take(piece)` that shows a piece
 */
export async function streamTimes(page: Page, tokens: number): Promise<StreamTimes> {
  // The last ones are the same words as the first, so that only the place tells them apart.
  const round = TEXT.length / TOKEN;
  const end = Math.round(Math.round((tokens - TAKEN) / round) * round);
  await page.evaluate(() => {
    const seen = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    Object.assign(window, { seen });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const first = (await cost(session, () => write(page, piecesOf(0, TAKEN, 1)))) / TAKEN;
  await write(page, piecesOf(TAKEN, end - TAKEN, BETWEEN));
  const last = (await cost(session, () => write(page, piecesOf(end, TAKEN, 1)))) / TAKEN;
  const longestTask = await page.evaluate(() => Reflect.get(window, 'seen').longest as number);
  await session.detach();
  return { first, last, longestTask };
}

/** Milliseconds that the main thread worked, by the browser's own account. */
async function cost(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const before = await taskSeconds(session);
  await work();
  return ((await taskSeconds(session)) - before) * 1000;
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

async function write(page: Page, pieces: readonly string[]): Promise<void> {
  await page.evaluate(async (all) => {
    const take: (piece: string) => void = Reflect.get(window, 'take');
    for (const piece of all) {
      take(piece);
      await new Promise(requestAnimationFrame);
    }
  }, pieces);
}
