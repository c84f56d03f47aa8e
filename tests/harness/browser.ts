import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { Model } from '../../src/core/model';
import { ensureChromium } from './chromium';
import { killServiceWorker } from './kill-service-worker';

export interface LaunchOptions {
  /** Folder of a built extension, e.g. `.output/chrome-mv3-developer`; it is copied, not used. */
  readonly build: string;
  /** Base address of the hub that a developer build talks to; null leaves it with its own. */
  readonly hub: string | null;
  /** Models that the developer build offers besides the demo model. */
  readonly models?: readonly Model[];
  /** Offer what a released build offers too. Default false. */
  readonly released?: boolean;
  /** Model libraries in its package: file name → the file that it is. Default none. */
  readonly libraries?: Readonly<Record<string, string>>;
  /** Permissions that the extension has as if the person had allowed them. Default none. */
  readonly allowed?: readonly string[];
  /** Folder of an earlier launch, to go on with its data. Without it: a new one, removed when this process ends. */
  readonly profile?: string;
  /** Default true. */
  readonly headless?: boolean;
  /** Leaves the welcome page of a new profile open. Default false: nobody has to look past it. */
  readonly welcome?: boolean;
  /** More command-line switches for the browser. */
  readonly args?: readonly string[];
}

/** The likeliest word each time, so that an answer is the same every time. */
const GREEDY = { temperature: 0, topP: 1, maxTokens: 1024 };

/** A real browser with the extension in it. */
export interface LaunchedExtension {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Give this to the next launch to find the same data, under the same extension id. */
  readonly profile: string;
  /** The side panel's page in a tab; another page of the extension where a path is given. */
  openPanel(path?: string): Promise<Page>;
  /** The popup's page in a tab as wide as the popup. */
  openPopup(): Promise<Page>;
  /** The background service worker, once it has run; the same object stands for it after a restart. */
  serviceWorker(): Promise<Worker>;
  /** Stops the service worker as the browser would; resolves when it is gone, rejects where there is none. */
  killServiceWorker(): Promise<void>;
  /** SIGKILL to every process of the browser; the profile stays as it was at that instant. */
  kill(): Promise<void>;
  /** SIGKILL to the process that draws and computes for the GPU; the browser starts another. */
  killGpuProcess(): Promise<void>;
  close(): Promise<void>;
  /** The page that welcomes a new profile, where it was asked for. */
  welcomePage(): Promise<Page>;
}

/** Starts Chromium with a copy of the extension of its own. */
export async function launchExtension(options: LaunchOptions): Promise<LaunchedExtension> {
  const executablePath = await ensureChromium();
  const profile = await profileFolder(options.profile);
  const isNew = !existsSync(join(profile, 'browser'));
  const extension = await copyBuild(options, profile);
  const headless = options.headless ?? true;
  const context = await chromium.launchPersistentContext(join(profile, 'browser'), {
    executablePath,
    headless,
    // Only a person's own session needs the sandbox, and root cannot have it.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      '--disable-background-networking',
      '--enable-unsafe-webgpu',
      '--no-first-run',
      ...(options.args ?? []),
    ],
  });
  const extensionId = unpackedId(extension);
  const origin = `chrome-extension://${extensionId}`;

  // A new profile is welcomed; what waits for that page to come is not disturbed by it later.
  if (isNew && !options.welcome && existsSync(join(extension, WELCOME))) {
    await (await welcomePage(context, `${origin}/${WELCOME}`)).close();
  }

  const openPage = async (path: string, size: { width: number; height: number }) => {
    const page = await context.newPage();
    if (headless) await page.setViewportSize(size);
    await page.goto(new URL(path, `${origin}/`).href);
    return page;
  };
  const findWorker = () =>
    context.serviceWorkers().find((worker) => worker.url().startsWith(origin));

  return {
    context,
    extensionId,
    profile,
    openPanel: (path = 'sidepanel.html') => openPage(path, { width: 400, height: 720 }),
    openPopup: () => openPage('popup.html', { width: 380, height: 560 }),
    serviceWorker: async () =>
      findWorker() ??
      context.waitForEvent('serviceworker', (worker) => worker.url().startsWith(origin)),
    killServiceWorker: () => killServiceWorker(context, origin),
    kill: () => killBrowser(context),
    killGpuProcess: () => killGpuProcess(context),
    close: () => context.close(),
    welcomePage: () => welcomePage(context, `${origin}/${WELCOME}`),
  };
}

/** The page that the extension opens after its installation. */
export const WELCOME = 'welcome.html';

/** Resolves when the welcome page is there. */
async function welcomePage(context: BrowserContext, url: string): Promise<Page> {
  for (let left = 600; left > 0; left -= 1) {
    const page = context.pages().find((one) => one.url().startsWith(url));
    if (page) return page;
    await sleep(50);
  }
  throw new Error('Homebody did not open its welcome page');
}

const toRemove: string[] = [];

/** One handler for all of them: Node.js warns of a leak when there are more than ten. */
function removeAtExit(folder: string): void {
  if (toRemove.length === 0) {
    process.once('exit', () => {
      for (const made of toRemove) rmSync(made, { recursive: true, force: true, maxRetries: 3 });
    });
  }
  toRemove.push(folder);
}

async function profileFolder(given: string | undefined): Promise<string> {
  if (given !== undefined) {
    await mkdir(given, { recursive: true });
    return realpath(given);
  }
  const made = mkdtempSync(join(tmpdir(), 'homebody-profile-'));
  removeAtExit(made);
  return realpath(made);
}

/** Beside the browser's own data, so that relaunching a profile finds the extension at the same path. */
async function copyBuild(
  { build, hub, models = [], released = false, libraries = {}, allowed = [] }: LaunchOptions,
  profile: string,
): Promise<string> {
  const folder = join(profile, 'extension');
  await rm(folder, { recursive: true, force: true });
  await cp(build, folder, { recursive: true });
  for (const [name, file] of Object.entries(libraries)) {
    await cp(file, join(folder, 'libraries', name));
  }
  if (allowed.length > 0) {
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    // No driver can answer the browser's own question.
    manifest.permissions.push(...allowed);
    await writeFile(file, JSON.stringify(manifest));
  }
  const list = JSON.stringify({ libraries: Object.keys(libraries) });
  await writeFile(join(folder, 'libraries.json'), list);
  if (hub !== null) {
    await writeFile(
      join(folder, 'developer.json'),
      JSON.stringify({ hub, models, released, generation: GREEDY }),
    );
  }
  return folder;
}

/** Chromium derives an unpacked extension's id from the path of its folder. */
function unpackedId(folder: string): string {
  const bytes = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

async function processesOf(context: BrowserContext) {
  const browser = context.browser();
  if (!browser) throw new Error('This browser cannot be asked for its processes');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo;
}

async function killGpuProcess(context: BrowserContext): Promise<void> {
  const gpu = (await processesOf(context)).find(({ type }) => type.toUpperCase() === 'GPU');
  if (!gpu) throw new Error('This browser has no GPU process');
  killProcess(gpu.id);
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const processInfo = await processesOf(context);
  const closed = new Promise((resolve) => context.once('close', resolve));
  // The browser first: it would restart or mourn its children.
  const ids = processInfo
    .toSorted((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser'))
    .map((process) => process.id);
  for (const id of ids) killProcess(id);
  await closed;
}

function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    const alreadyGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!alreadyGone) throw error;
  }
}
