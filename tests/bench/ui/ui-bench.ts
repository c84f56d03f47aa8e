import type { Page } from '@playwright/test';
import { seed, seedMany } from '../../e2e/support/seed';
import { type LaunchedExtension, launchExtension } from '../../harness/browser';
import { gpuNameIn } from '../frame/gpu-name';
import { describeMachine } from '../frame/machine';
import { inPairs } from '../frame/paired';
import type { Report } from '../frame/report';
import { type Row, rowOfFigures, rowOfPairs } from '../frame/row';
import { PanelTimes } from './panel-times';
import { BLANK, startTime } from './start-times';

export interface UiBenchOptions {
  /** Folder of the extension, with the blank page in it. */
  readonly build: string;
  readonly runs: number;
  readonly conversations: number;
  readonly messages: number;
  say(line: string): void;
}

/** Two questions with their answers, and as many conversations as fit on a screen. */
const FEW = 12;
const SHORT = 6;
const SITES = ['no site', 'letters.example.org'];

/**
 * The popup against a page of the same extension that has a text box and nothing else; lists and
 * threads of the size that is asked for against small ones, in two profiles of one browser.
 */
export async function uiBench(options: UiBenchOptions): Promise<Report> {
  const { build, runs, conversations, messages, say } = options;
  const [few, many] = await Promise.all([launch(build), launch(build)]);
  try {
    say(`The popup, ${runs} times`);
    const rows = [await popupRow(few, runs)];
    say(`Writing ${conversations} conversations and one of ${messages} messages`);
    const small = await panelWith(few, FEW, SHORT);
    const large = await panelWith(many, conversations, messages);
    say('Lists and threads');
    rows.push(...(await listRows(large, small, options)));
    const version = `Chromium ${few.context.browser()?.version() ?? 'unknown'}`;
    const machine = describeMachine(version, await gpuNameIn(small));
    return { machine, rows, notes: [HOW, popupNote(rows[0])] };
  } finally {
    await Promise.all([few.close(), many.close()]);
  }
}

const HOW =
  'Times are taken in the pages, by their own clocks. The baseline of the popup is a page of the same extension with a text box and nothing else; the baseline of lists and threads is the same panel with few conversations, or a thread of a few messages.';

function popupNote(row: Row | undefined): string {
  if (!row) return '';
  const verdict = row.ours <= 100 ? 'met' : 'missed';
  return `Popup painted with the cursor in its text box, from its document's start: ${row.ours} ms; goal 100 ms: ${verdict} on this machine.`;
}

function launch(build: string): Promise<LaunchedExtension> {
  return launchExtension({ build, hub: 'http://127.0.0.1:9' });
}

async function popupRow({ context, extensionId }: LaunchedExtension, runs: number): Promise<Row> {
  const at = (path: string) => startTime(context, `chrome-extension://${extensionId}/${path}`);
  // The first of each compiles what later ones find compiled.
  await at('popup.html');
  await at(BLANK);
  const pairs = await inPairs(
    runs,
    () => at('popup.html'),
    () => at(BLANK),
  );
  return rowOfPairs('popup: painted, cursor in the text box', 'ms', pairs);
}

/** A panel of a profile that has this many conversations, and one of this many messages. */
async function panelWith(
  browser: LaunchedExtension,
  count: number,
  messages: number,
): Promise<Page> {
  const page = await browser.openPanel();
  await page.getByRole('heading', { name: 'Ask anything' }).waitFor();
  await seedMany(page, { count, turns: 2, sites: SITES });
  const said = [...Array(messages).keys()].map((at) =>
    at % 2 === 0
      ? `Question ${at}?`
      : `Answer ${at}. ${'The **lease** ends with `notice`. '.repeat(12)}`,
  );
  const now = Date.now();
  await seed(page, [
    { site: SITES[0] ?? '', title: 'Long', updatedAt: now + 2_000, said },
    { site: SITES[0] ?? '', title: 'Short', updatedAt: now + 1_000, said: said.slice(0, SHORT) },
  ]);
  return page;
}

async function listRows(
  largePage: Page,
  smallPage: Page,
  { runs, conversations, messages }: UiBenchOptions,
): Promise<Row[]> {
  const large = new PanelTimes(largePage);
  const small = new PanelTimes(smallPage);
  const opened = await inPairs(
    runs,
    () => large.openList(),
    () => small.openList(),
  );
  await Promise.all([large.allSites(), small.allSites()]);
  const found = await inPairs(
    runs,
    (run) => large.search(`Conversation ${conversations - 1 - run}`),
    (run) => small.search(`Conversation ${FEW - 1 - (run % FEW)}`),
  );
  // Beside the thread the list stays while one goes from thread to thread.
  for (const page of [largePage, smallPage]) {
    await page.setViewportSize({ width: 900, height: 720 });
    await page.getByRole('button', { name: /^Long/ }).waitFor();
  }
  const last = (count: number) => `Answer ${count - 1}.`;
  const threads = await inPairs(
    runs,
    () => large.openThread('Long', last(messages)),
    () => large.openThread('Short', last(SHORT)),
  );
  const frames: number[] = [];
  for (let run = 0; run < runs; run += 1)
    frames.push(await large.longestFrame('.rows-scroll', 'down'));
  await large.openThread('Long', last(messages));
  const threadFrames: number[] = [];
  for (let run = 0; run < runs; run += 1)
    threadFrames.push(await large.longestFrame('.thread-scroll', 'up'));
  return [
    rowOfPairs(`list of ${conversations}: first row after the press`, 'ms', opened),
    rowOfPairs(`list of ${conversations}: the last title found`, 'ms', found),
    rowOfFigures(`list of ${conversations}: longest frame while scrolling`, 'ms', frames),
    rowOfPairs(`thread of ${messages}: last message after the press`, 'ms', threads),
    rowOfFigures(`thread of ${messages}: longest frame while scrolling`, 'ms', threadFrames),
  ];
}
