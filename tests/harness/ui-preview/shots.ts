/**
 * Writes a picture of every surface and state, and those of the README where it shows them:
 * `npm run pictures -- [FOLDER] [STATE…]`. With states, only theirs; `readme` is those of the README.
 */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../chromium';
import { README_SHOTS } from './readme-shots';
import { servePreview } from './serve';
import { type Shot, shotsOf } from './shot-plan';
import { isState, type StateName, states } from './states';

const folder = process.argv[2] ?? (await mkdtemp(join(tmpdir(), 'homebody-shots-')));
const wanted = process.argv.slice(3);
/** Of the README's pictures: pixels of the file for one of the page. */
const SCALE = 1;
const readme = fileURLToPath(new URL('../../../.planning/screenshots/', import.meta.url));

/** How it is called: `menu-panel-dark-320`. */
function nameOf({
  state,
  surface,
  theme,
  width,
  rtl,
  forced,
}: Shot & { state: StateName }): string {
  return [state, surface, theme, width, rtl && 'rtl', forced && 'forced'].filter(Boolean).join('-');
}

/** Has a state shown, as a surface has it. */
async function show(
  browser: Browser,
  {
    state,
    height,
    scale = 1,
    ...shot
  }: Shot & { state: StateName; height: number; scale?: number },
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: shot.width, height },
    deviceScaleFactor: scale,
    colorScheme: shot.theme,
    forcedColors: shot.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const language = shot.rtl ? '&lang=ar' : '';
  await page.goto(`${preview.address}?surface=${shot.surface}&state=${state}${language}`);
  await page.locator('html[data-ready]').waitFor();
  if (state === 'reconnecting') await page.getByRole('status').filter({ hasText: '…' }).waitFor();
  // What is loaded after the first frame, and what follows a press, has come.
  await page.waitForLoadState('networkidle');
  return page;
}

/** All of a surface: a popup is as high as what is in it, a page as long. */
async function keep(page: Page, { surface, whole }: Shot, path: string): Promise<void> {
  if (surface === 'popup') await page.locator('.popup').screenshot({ path });
  else await page.screenshot({ path, fullPage: whole === true });
  await page.close();
}

await mkdir(folder, { recursive: true });
const preview = await servePreview();
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox'],
});
/** So many are taken side by side: most of the time each waits for what comes later. */
const AT_ONCE = 4;

const reviewed = Object.keys(states)
  .filter(isState)
  .filter((state) => wanted.length === 0 || wanted.includes(state))
  .flatMap((state) => shotsOf(state).map((shot) => ({ ...shot, state })));
const shown = wanted.length === 0 || wanted.includes('readme') ? Object.entries(README_SHOTS) : [];

const work = [
  ...shown.map(([name, shot]) => async () => {
    const page = await show(browser, { ...shot, scale: SCALE });
    const seen = shot.surface === 'popup' ? page.locator('.popup') : page;
    await seen.screenshot({ path: join(readme, `${name}.png`) });
    await page.close();
  }),
  ...reviewed.map((shot) => async () => {
    const page = await show(browser, { ...shot, height: shot.surface === 'popup' ? 600 : 720 });
    await keep(page, shot, join(folder, `${nameOf(shot)}.png`));
  }),
];

try {
  const take = async () => {
    for (let next = work.shift(); next; next = work.shift()) await next();
  };
  await Promise.all([...Array(AT_ONCE)].map(take));
} finally {
  await browser.close();
  await preview.close();
}
console.log(folder);
