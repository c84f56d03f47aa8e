import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import { ensureChromium } from '../../harness/chromium';
import { type EnginePageServer, serveEnginePage } from '../../harness/engine-page/serve';
import { type WebllmFixture, webllmFixture } from '../../harness/webllm-fixture';
import type { AskOrder, LoadOrder, Seed, WebLlmPage } from '../../harness/webllm-page/page';
import { demoWeights } from '../../harness/weights';

declare const webllmPage: WebLlmPage;

const NAMES = ['smollm2-2layers', 'smollm2-135m'] as const;
type Name = (typeof NAMES)[number];
const LIBRARY = 'https://models.test/library.wasm';
/** Files and a library can take this long to build, once. */
const BUILD_MS = 900_000;

export { expect };

export const FRANCE = [{ role: 'user', content: 'What is the capital of France?' }] as const;

/** What is installed in place of a file: another, or nothing. */
export type Change = (seed: Seed) => Seed | null;

/** Where a model was installed from; each revision is a model of its own. */
export function modelUrl(revision = 'a'): string {
  return `https://huggingface.co/homebody-test/model/resolve/${revision.repeat(40)}/`;
}

/** What the tests of one worker share. */
export interface WebLlmServer {
  readonly server: EnginePageServer;
  readonly browser: Browser;
  readonly fixtures: ReadonlyMap<Name, WebllmFixture>;
}

/** A page with the engine in its real worker and a store of its own, empty at first. */
export class WebLlmRig {
  readonly page: Page;
  readonly shared: WebLlmServer;

  private constructor(page: Page, shared: WebLlmServer) {
    this.page = page;
    this.shared = shared;
  }

  /** In a context of its own; in another browser where one is given. */
  static async open(shared: WebLlmServer, browser = shared.browser): Promise<WebLlmRig> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(shared.server.url);
    await page.waitForFunction(() => 'webllmPage' in globalThis);
    return new WebLlmRig(page, shared);
  }

  /** Installs what `change` makes of each file. */
  async install(
    name: Name,
    revision = 'a',
    change: Change = (seed) => seed,
    library = LIBRARY,
  ): Promise<void> {
    const seeds = this.shared.fixtures.get(name)!.files.map(({ name: file }): Seed => {
      const from = `/${name}/${file}`;
      if (file === 'library.wasm') return { scope: 'wasm', url: library, from };
      const scope = file === 'mlc-chat-config.json' ? 'config' : 'model';
      return { scope, url: modelUrl(revision) + file, from };
    });
    const changed = seeds.map(change).filter((seed) => seed !== null);
    await this.page.evaluate((all) => webllmPage.seed(all), changed);
  }

  /** Changes or removes files of the installed two-layer model. */
  async spoil(revision: string, change: Change, library: string): Promise<void> {
    const removed: Seed[] = [];
    const changes: Change = (seed) => {
      const made = change(seed);
      if (made === null) removed.push(seed);
      return made === seed ? null : made;
    };
    await this.install('smollm2-2layers', revision, changes, library);
    await this.page.evaluate((all) => webllmPage.remove(all), removed);
  }

  load(order: Partial<LoadOrder> = {}) {
    const whole = { modelUrl: modelUrl(), libraryUrl: LIBRARY, contextWindow: 2048, ...order };
    return this.page.evaluate((asked) => webllmPage.load(asked), whole);
  }

  ask(order: Partial<AskOrder> = {}) {
    return this.page.evaluate((asked) => webllmPage.ask(asked), { turns: FRANCE, ...order });
  }

  loadCpu() {
    return this.page.evaluate(() => webllmPage.loadCpu('/weights.gguf', 1024));
  }

  device() {
    return this.page.evaluate(() => webllmPage.device());
  }

  /** Codes of the losses that the host was told of. */
  lost() {
    return this.page.evaluate(() => webllmPage.lost());
  }

  workersMade() {
    return this.page.evaluate(() => webllmPage.workersMade());
  }
}

interface WorkerFixtures {
  readonly webllm: WebLlmServer;
  /**
   * The model that answers sensibly, loaded: reading and compiling it takes as long as a short
   * answer. In a browser of its own, since others lose their graphics on purpose.
   */
  readonly real: WebLlmRig;
}

const launch = async () =>
  chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--enable-unsafe-webgpu', '--disable-background-networking'],
  });

export const test = base.extend<{ rig: WebLlmRig }, WorkerFixtures>({
  webllm: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what it needs from it
    async ({}, use) => {
      const extra: Record<string, string> = { '/weights.gguf': await demoWeights() };
      const fixtures = new Map<Name, WebllmFixture>();
      for (const name of NAMES) {
        const fixture = await webllmFixture(name);
        fixtures.set(name, fixture);
        for (const file of fixture.files) {
          extra[`/${name}/${file.name}`] = join(fixture.dir, file.name);
        }
      }
      const root = fileURLToPath(new URL('../../harness/webllm-page/', import.meta.url));
      const server = await serveEnginePage(extra, root);
      const browser = await launch();
      await use({ server, browser, fixtures });
      await browser.close();
      await server.close();
    },
    { scope: 'worker', timeout: BUILD_MS },
  ],
  real: [
    async ({ webllm }, use) => {
      const browser = await launch();
      const real = await WebLlmRig.open(webllm, browser);
      await real.install('smollm2-135m');
      const { outcome } = await real.load({ contextWindow: 1024 });
      expect(outcome.value?.contextWindow).toBe(1024);
      await use(real);
      await browser.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  rig: async ({ webllm }, use) => {
    const rig = await WebLlmRig.open(webllm);
    await use(rig);
    await rig.page.context().close();
  },
});
