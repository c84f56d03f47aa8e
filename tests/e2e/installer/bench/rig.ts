import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../../harness/chromium';
import { type PageServer, servePage } from './page-server';

/** A browser with a profile that outlives it, on the page that drives the installer. */
export class Rig {
  readonly #executablePath: string;
  #profile: string;
  readonly #server: PageServer;
  #context: BrowserContext | null = null;

  private constructor(executablePath: string, profile: string, server: PageServer) {
    this.#executablePath = executablePath;
    this.#profile = profile;
    this.#server = server;
  }

  static async make(): Promise<Rig> {
    const profile = await mkdtemp(join(tmpdir(), 'homebody-installer-'));
    return new Rig(await ensureChromium(), profile, await servePage());
  }

  /** A browser on the profile; the running one, where there is one. */
  async browser(): Promise<BrowserContext> {
    this.#context ??= await chromium.launchPersistentContext(this.#profile, {
      executablePath: this.#executablePath,
      headless: true,
      chromiumSandbox: false,
      // The extension may read from the hub; a page stands in for it and needs the same.
      args: [
        '--disable-web-security',
        '--disable-background-networking',
        '--no-first-run',
        // Pages are told a made-up quota; an extension with unlimitedStorage is told the real one.
        '--disable-features=StaticStorageQuota',
        // Memory is measured when it is asked for, not after the next collection.
        '--enable-blink-features=ForceEagerMeasureMemory',
        // Lets a worker collect its memory in the midst of what it does.
        '--js-flags=--expose-gc',
      ],
    });
    return this.#context;
  }

  /** A page with the installer's client on a hub. */
  async page(hubBase: string): Promise<Page> {
    const page = await (await this.browser()).newPage();
    await page.goto(this.#server.url);
    await page.waitForFunction(() => 'bench' in globalThis);
    await page.evaluate((base) => bench.start(base), hubBase);
    return page;
  }

  /** Ends the browser; the next one finds nothing of what was stored. */
  async forget(): Promise<void> {
    await this.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
    this.#profile = await mkdtemp(join(tmpdir(), 'homebody-installer-'));
  }

  /** The room that the browser grants the page, in bytes; null for what it grants by itself. */
  async setQuota(page: Page, bytes: number | null): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(this.#server.url).origin,
      ...(bytes === null ? {} : { quotaSize: bytes }),
    });
    // The override lasts as long as the session that asked for it.
    if (bytes === null) await session.detach();
  }

  /** SIGKILL to every process of the browser. */
  async kill(): Promise<void> {
    const context = this.#context;
    this.#context = null;
    if (!context) return;
    const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
    for (const id of await processesOf(context)) killProcess(id);
    await gone;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  async dispose(): Promise<void> {
    await this.close();
    await this.#server.stop();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function processesOf(context: BrowserContext): Promise<readonly number[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser cannot be asked for its processes');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  // The browser first: it would start its children anew.
  return processInfo
    .toSorted((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser'))
    .map(({ id }) => id);
}

function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}
