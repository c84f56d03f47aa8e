import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../harness/chromium';

/** A browser on a profile on the disk, because a private window keeps its files in memory. */
export class InstallBrowser {
  readonly context: BrowserContext;
  readonly #profile: string;
  readonly #url: string;

  private constructor(context: BrowserContext, profile: string, url: string) {
    this.context = context;
    this.#profile = profile;
    this.#url = url;
  }

  static async start(url: string): Promise<InstallBrowser> {
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
    return new InstallBrowser(context, profile, url);
  }

  /** Does something in a new page of an origin that has nothing stored. */
  async inPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.context.newPage();
    try {
      const session = await this.context.newCDPSession(page);
      const { origin } = new URL(this.#url);
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await page.goto(this.#url);
      await page.waitForFunction(() => 'installPage' in globalThis);
      return await work(page);
    } finally {
      await page.close();
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
