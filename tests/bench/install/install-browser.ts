import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../harness/chromium';

/** Somebody did not finish; without this a benchmark that hangs would say nothing at all. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** A browser on a profile on the disk, because a private window keeps its files in memory. */
export class InstallBrowser {
  readonly context: BrowserContext;
  readonly #profile: string;
  readonly #port: string;
  readonly #limitMs: number;
  /** Of a page that stays empty. */
  readonly #cleaner: CDPSession;
  #pages = 0;

  private constructor(
    { context, cleaner }: { context: BrowserContext; cleaner: CDPSession },
    profile: string,
    port: string,
    limitMs: number,
  ) {
    this.context = context;
    this.#cleaner = cleaner;
    this.#profile = profile;
    this.#port = port;
    this.#limitMs = limitMs;
  }

  /**
   * @param base of the server that has `page.html`
   * @param limitMs what any one piece of work may take
   */
  static async start(base: string, limitMs: number): Promise<InstallBrowser> {
    const profile = await mkdtemp(join(tmpdir(), 'homebody-bench-profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: await ensureChromium(),
      headless: true,
      chromiumSandbox: false,
      args: [
        '--enable-unsafe-webgpu',
        '--disable-background-networking',
        '--no-first-run',
        // Pages are told a made-up quota; an extension with unlimitedStorage is told the real one.
        '--disable-features=StaticStorageQuota',
      ],
    });
    const cleaner = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
    return new InstallBrowser({ context, cleaner }, profile, new URL(base).port, limitMs);
  }

  /**
   * Does something in a new page of an origin that never stored anything; what it stores is
   * deleted afterwards. Origins are not used again, because a deletion may still be under way
   * in the browser when it says that it is done.
   * @param work is given the page and the server's base under that origin
   * @throws TookTooLong
   */
  async inPage<T>(name: string, work: (page: Page, base: string) => Promise<T>): Promise<T> {
    this.#pages += 1;
    // Browsers take every name under `localhost` to this machine, without asking anyone.
    const origin = `http://run-${this.#pages}.localhost:${this.#port}`;
    const page = await this.context.newPage();
    try {
      return await this.#limited(name, async () => {
        await page.goto(`${origin}/page.html`);
        await page.waitForFunction(() => 'installPage' in globalThis);
        return await work(page, origin);
      });
    } finally {
      await page.close();
      await this.#cleaner.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
  }

  /**
   * The most memory that any page's process, with its workers, held during some work, in bytes of
   * resident memory as the kernel counts them; null where the kernel is not Linux.
   */
  async peakMemory(work: () => Promise<unknown>): Promise<number | null> {
    if (process.platform !== 'linux') return null;
    const before = await this.#renderers();
    // Forgets the peak so far (proc(5), clear_refs).
    for (const id of before) await writeFile(`/proc/${id}/clear_refs`, '5');
    await work();
    const peaks = await Promise.all((await this.#renderers()).map(peakOf));
    return Math.max(...peaks);
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #limited<T>(name: string, work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const seconds = Math.round(this.#limitMs / 1000);
        reject(new TookTooLong(`${name} had not finished after ${seconds} s and was given up`));
      }, this.#limitMs);
    });
    try {
      return await Promise.race([work(), limit]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #renderers(): Promise<number[]> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('This browser cannot be asked for its processes');
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }
}

async function peakOf(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) * 1024;
}
