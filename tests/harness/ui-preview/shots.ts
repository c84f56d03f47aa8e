/**
 * Writes a picture of every surface and state: `npm run pictures -- [FOLDER] [STATE…]`.
 */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../chromium';
import { servePreview } from './serve';
import type { SurfaceName } from './stage';
import { states } from './states';

const folder = process.argv[2] ?? (await mkdtemp(join(tmpdir(), 'homebody-shots-')));
const wanted = process.argv.slice(3);
await mkdir(folder, { recursive: true });

interface Shot {
  readonly surface: SurfaceName;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly more?: string;
  readonly forced?: boolean;
}

const everywhere: readonly Shot[] = [
  { surface: 'panel', theme: 'light', width: 380, more: '&lang=ar' },
  { surface: 'panel', theme: 'light', width: 380 },
  { surface: 'panel', theme: 'dark', width: 380 },
  { surface: 'popup', theme: 'light', width: 380 },
];
/** The list of downloads and what belongs to it, narrow and wide, in both themes. */
const narrow: readonly Shot[] = [
  { surface: 'panel', theme: 'light', width: 320 },
  { surface: 'panel', theme: 'dark', width: 420 },
  { surface: 'popup', theme: 'dark', width: 380 },
];
/** The list of conversations, over the thread and beside it. */
const beside: readonly Shot[] = [
  { surface: 'panel', theme: 'light', width: 320 },
  { surface: 'panel', theme: 'dark', width: 420 },
  { surface: 'panel', theme: 'light', width: 800 },
  { surface: 'panel', theme: 'dark', width: 800 },
];
/** The welcome page, from a phone's width to a desk's. */
const welcome: readonly Shot[] = [
  { surface: 'welcome', theme: 'light', width: 1100 },
  { surface: 'welcome', theme: 'dark', width: 420 },
  { surface: 'welcome', theme: 'light', width: 320 },
];
/** The options page, from a phone's width to a desk's. */
const options: readonly Shot[] = [
  { surface: 'options', theme: 'light', width: 1100 },
  { surface: 'options', theme: 'dark', width: 900 },
  { surface: 'options', theme: 'light', width: 320 },
  { surface: 'options', theme: 'dark', width: 900, forced: true },
  { surface: 'options', theme: 'light', width: 900, more: '&lang=ar' },
];
const sometimes: Readonly<Record<string, readonly Shot[]>> = {
  conversations: [
    ...beside,
    { surface: 'panel', theme: 'dark', width: 380, forced: true },
    { surface: 'panel', theme: 'light', width: 800, more: '&dir=rtl' },
  ],
  'conversations-all': beside,
  'conversations-search': beside,
  'conversations-menu': beside,
  'conversations-nothing': beside,
  complete: [
    ...options,
    { surface: 'panel', theme: 'light', width: 320 },
    { surface: 'panel', theme: 'dark', width: 600 },
    { surface: 'panel', theme: 'dark', width: 380, forced: true },
    { surface: 'popup', theme: 'dark', width: 380 },
  ],
  edited: [...narrow, { surface: 'panel', theme: 'light', width: 800 }],
  editing: [...narrow, { surface: 'panel', theme: 'dark', width: 380, forced: true }],
  instructed: [...narrow, { surface: 'panel', theme: 'dark', width: 380, forced: true }],
  'place-hidden': [
    ...narrow,
    { surface: 'panel', theme: 'dark', width: 380, forced: true },
    { surface: 'panel', theme: 'light', width: 900, more: '&dir=rtl' },
  ],
  'welcome-absent': welcome,
  'welcome-download': welcome,
  download: [
    { surface: 'panel', theme: 'light', width: 320 },
    { surface: 'panel', theme: 'dark', width: 380, forced: true },
  ],
  menu: [
    { surface: 'panel', theme: 'light', width: 320 },
    { surface: 'panel', theme: 'dark', width: 420 },
    { surface: 'popup', theme: 'dark', width: 380 },
    { surface: 'panel', theme: 'dark', width: 380, forced: true },
  ],
  'menu-search': narrow,
  'menu-nothing': narrow,
  manager: [...narrow, { surface: 'panel', theme: 'dark', width: 380, forced: true }],
  'manager-confirm': narrow,
  'target-coming': narrow,
  'target-failed': narrow,
  'toast-failed': narrow,
  long: [{ surface: 'panel', theme: 'light', width: 600 }],
  quote: [{ surface: 'panel', theme: 'light', width: 320 }],
  arabic: [{ surface: 'panel', theme: 'light', width: 380, more: '&dir=rtl' }],
};

async function take(browser: Browser, base: string, state: string, shot: Shot): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.surface === 'popup' ? 600 : 720 },
    colorScheme: shot.theme,
    forcedColors: shot.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.goto(`${base}?surface=${shot.surface}&state=${state}${shot.more ?? ''}`);
  await page.locator('html[data-ready]').waitFor();
  if (state === 'reconnecting') await page.getByText('Reconnecting').waitFor();
  const marks = [
    state,
    shot.surface,
    shot.theme,
    shot.width,
    shot.more?.split('=')[1],
    shot.forced && 'forced',
  ];
  const path = join(folder, `${marks.filter(Boolean).join('-')}.png`);
  if (shot.surface === 'options') await page.screenshot({ path, fullPage: true });
  else await page.locator(shot.surface === 'popup' ? '.popup' : 'body').screenshot({ path });
  await page.close();
}

const preview = await servePreview();
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox'],
});
try {
  for (const state of Object.keys(states)) {
    if (wanted.length > 0 && !wanted.includes(state)) continue;
    for (const shot of [...everywhere, ...(sometimes[state] ?? [])]) {
      await take(browser, preview.address, state, shot);
    }
  }
} finally {
  await browser.close();
  await preview.close();
}
console.log(folder);
