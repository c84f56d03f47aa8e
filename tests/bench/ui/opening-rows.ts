import { inPairs } from '../frame/paired';
import { type Row, rowOfPairs } from '../frame/row';
import { type OpeningTimes, openingTimes } from './opening-times';
import { LAST_WORDS, PLAIN_THREAD } from './plain-pages';
import { FEW, lastAnswer, type Profile, SHORT } from './profile-of';
import { BLANK } from './start-times';

interface Profiles {
  readonly large: Profile;
  readonly small: Profile;
}

/** Starting the host anew takes longer, and differs less from run to run. */
const COLD_RUNS = 5;

/**
 * A panel that opens: with so many conversations against few, and against plain pages of the same
 * extension, one with a text box alone and one with the thread as well. What it shows is the
 * latest conversation, of four messages.
 */
export async function openingRows(
  { large, small }: Profiles,
  conversations: number,
  runs: number,
): Promise<Row[]> {
  const open = (profile: Profile) => openPanel(profile, LAST_WORDS);
  const blank = { selector: 'body', text: 'Blank' };
  const plain = { selector: 'body', text: LAST_WORDS };
  // The first of each compiles what later ones find compiled.
  for (const profile of [large, small]) await open(profile);
  const turns = await inPairs(
    runs,
    () => open(large),
    async () => ({
      few: await open(small),
      box: await openingTimes(large.browser.context, addressOf(large, BLANK), blank),
      thread: await openingTimes(large.browser.context, addressOf(large, PLAIN_THREAD), plain),
    }),
  );
  const against = (name: keyof OpeningTimes, baseline: (turn: (typeof turns)[number]) => number) =>
    turns.map((turn) => ({ ours: turn.ours[name], baseline: baseline(turn) }));
  const panel = `panel with ${conversations} conversations`;
  return [
    rowOfPairs(
      `${panel}: text box ready, against a plain page`,
      'ms',
      against('ready', ({ baseline }) => baseline.box.ready),
    ),
    rowOfPairs(
      `${panel}: text box ready, against ${FEW}`,
      'ms',
      against('ready', ({ baseline }) => baseline.few.ready),
    ),
    rowOfPairs(
      `${panel}: thread shown, against a plain page`,
      'ms',
      against('shown', ({ baseline }) => baseline.thread.shown),
    ),
    rowOfPairs(
      `${panel}: thread shown, against ${FEW}`,
      'ms',
      against('shown', ({ baseline }) => baseline.few.shown),
    ),
  ];
}

/** A panel that opens on a long thread against a short one: the host has it at hand, or begins with it. */
export async function longOpeningRows(
  { large, small }: Profiles,
  messages: number,
  runs: number,
): Promise<Row[]> {
  const openLong = () => openPanel(large, lastAnswer(messages));
  const openShort = () => openPanel(small, lastAnswer(SHORT));
  await openLong();
  await openShort();
  const warm = await inPairs(runs, openLong, openShort);
  const cold = await inPairs(
    Math.min(runs, COLD_RUNS),
    () => withoutHost(large).then(openLong),
    () => withoutHost(small).then(openShort),
  );
  for (const profile of [large, small]) {
    await profile.page.goto(addressOf(profile, 'sidepanel.html'));
  }
  const panel = `panel on a thread of ${messages}`;
  const shown = (pairs: typeof warm) =>
    pairs.map(({ ours, baseline }) => ({ ours: ours.shown, baseline: baseline.shown }));
  return [
    rowOfPairs(`${panel}: shown, against ${SHORT}`, 'ms', shown(warm)),
    rowOfPairs(`${panel}: shown, host started with it, against ${SHORT}`, 'ms', shown(cold)),
  ];
}

function openPanel(profile: Profile, text: string): Promise<OpeningTimes> {
  const { context } = profile.browser;
  return openingTimes(context, addressOf(profile, 'sidepanel.html'), { selector: '.thread', text });
}

/** Ends the host; whoever opens a surface next starts it. */
async function withoutHost({ browser, page }: Profile): Promise<void> {
  // A surface that watches would have it made anew at once.
  await page.goto(addressOf({ browser, page }, BLANK));
  await page.evaluate(() => Reflect.get(window, 'chrome').offscreen.closeDocument());
}

function addressOf({ browser }: Profile, path: string): string {
  return `chrome-extension://${browser.extensionId}/${path}`;
}
