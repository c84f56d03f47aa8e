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

/** Headings, lists, tables, code and formulas again and again, cut into tokens. */
function answerOf(tokens: number): string[] {
  const text = `${MARKDOWN_ANSWER}\n\n`.repeat(
    Math.ceil((tokens * TOKEN) / (MARKDOWN_ANSWER.length + 2)),
  );
  return [...Array(tokens).keys()].map((at) => text.slice(at * TOKEN, (at + 1) * TOKEN));
}

/**
 * Has an answer of this many tokens written into a page, one piece a frame.
 * @param page has a function `take(piece)` that shows a piece
 */
export async function streamTimes(page: Page, tokens: number): Promise<StreamTimes> {
  const pieces = answerOf(tokens);
  const between: string[] = [];
  for (let at = TAKEN; at < tokens - TAKEN; at += BETWEEN) {
    between.push(pieces.slice(at, Math.min(at + BETWEEN, tokens - TAKEN)).join(''));
  }
  await page.evaluate(() => {
    const seen = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    Object.assign(window, { seen });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const first = (await cost(session, () => write(page, pieces.slice(0, TAKEN)))) / TAKEN;
  await write(page, between);
  const last = (await cost(session, () => write(page, pieces.slice(-TAKEN)))) / TAKEN;
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
