import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../harness/chromium';
import { servePreview } from '../../harness/ui-preview/serve';
import { inPairs } from '../frame/paired';
import { type Row, rowOfFigures, rowOfPairs } from '../frame/row';
import { type StreamTimes, streamTimes } from './stream-times';

/** Tokens of the answer that is written: long, with code, tables and formulas all through. */
const TOKENS = 4_000;

/**
 * An answer that is written into the panel, against the same characters put into a plain text
 * element of a page that has nothing else.
 */
export async function streamRows(runs: number): Promise<Row[]> {
  const preview = await servePreview();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox'],
  });
  try {
    const pairs = await inPairs(
      runs,
      () => timesIn(browser, (page) => openPanel(page, preview.address)),
      () => timesIn(browser, openPlain),
    );
    const ofBoth = (take: (times: StreamTimes) => number) =>
      pairs.map(({ ours, baseline }) => ({ ours: take(ours), baseline: take(baseline) }));
    const growth = pairs.map(({ ours }) => ({ ours: ours.last, baseline: ours.first }));
    return [
      rowOfPairs(
        'token cost at the start of an answer',
        'ms',
        ofBoth(({ first }) => first),
      ),
      rowOfPairs(
        `token cost, ${TOKENS}th`,
        'ms',
        ofBoth(({ last }) => last),
      ),
      rowOfPairs(`token cost, ${TOKENS}th / 1st`, 'ms', growth),
      rowOfFigures(
        'longest task while an answer is written',
        'ms',
        pairs.map(({ ours }) => ours.longestTask),
      ),
    ];
  } finally {
    await browser.close();
    await preview.close();
  }
}

async function timesIn(browser: Browser, open: (page: Page) => Promise<void>) {
  const page = await browser.newPage({ viewport: { width: 400, height: 720 } });
  try {
    await open(page);
    return await streamTimes(page, TOKENS);
  } finally {
    await page.close();
  }
}

async function openPanel(page: Page, base: string): Promise<void> {
  await page.goto(`${base}?surface=panel&state=reading`);
  await page.locator('html[data-ready]').waitFor();
  await page.evaluate(() => {
    const { host, conversationId } = window.preview;
    const last = host.view(conversationId).messages.at(-1);
    if (!last) throw new Error('There is no answer to write');
    Reflect.set(window, 'take', (piece: string) => host.write(conversationId, last.id, piece));
  });
}

async function openPlain(page: Page): Promise<void> {
  await page.setContent('<pre style="white-space: pre-wrap"></pre>');
  await page.evaluate(() => {
    const text = document.querySelector('pre');
    Reflect.set(window, 'take', (piece: string) => {
      text?.append(piece);
      scrollTo(0, document.body.scrollHeight);
    });
  });
}
