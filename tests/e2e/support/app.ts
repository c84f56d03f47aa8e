import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import type { Model } from '../../../src/core/model';
import { type LaunchedExtension, launchExtension } from '../../harness/browser';
import { type Hub, type HubRepo, startHub } from '../../harness/hub/hub';
import type { WebllmFixtureName } from '../../harness/webllm-fixture';
import { demoWeights } from '../../harness/weights';
import { Panel } from './panel';
import { webllmModel, webllmRepo } from './webllm-models';

export const BUILD = fileURLToPath(
  new URL('../../../.output/chrome-mv3-developer', import.meta.url),
);
export const DEMO_FILE = 'SmolLM2-135M-Instruct.Q4_1.gguf';

/** Asks for enough text that there is time to do something meanwhile. */
export const LONG_QUESTION = 'Write a long story about a lighthouse keeper and his dog.';

/** A hub that serves the demo model under the address that the catalogue pins, and `more`. */
export async function startDemoHub(more: readonly HubRepo[] = []): Promise<Hub> {
  const file = await demoWeights();
  const files = [{ path: DEMO_FILE, lfs: true, content: { file } }];
  const demo = { id: 'homebody-demo/SmolLM2-135M-Instruct-GGUF', files };
  return startHub({ repos: [demo, ...more] });
}

/** A browser with the extension and a hub of its own. */
export class App {
  readonly hub: Hub;
  readonly models: readonly Model[];
  browser: LaunchedExtension;

  constructor(hub: Hub, browser: LaunchedExtension, models: readonly Model[]) {
    this.hub = hub;
    this.browser = browser;
    this.models = models;
  }

  /** Besides the demo model it offers those of `webllm`, and what `more` makes of them. */
  static async start(
    webllm: readonly WebllmFixtureName[] = [],
    more: (models: readonly Model[]) => readonly Model[] = () => [],
  ): Promise<App> {
    const hub = await startDemoHub(await Promise.all(webllm.map(webllmRepo)));
    const made = await Promise.all(webllm.map((name) => webllmModel(hub, name)));
    const models = [...made, ...more(made)];
    return new App(hub, await launchExtension({ build: BUILD, hub: hub.base, models }), models);
  }

  async openPanel(): Promise<Panel> {
    return new Panel(await this.browser.openPanel());
  }

  async openPopup(): Promise<Panel> {
    return new Panel(await this.browser.openPopup());
  }

  /** Ends the browser and starts it again with the same data. */
  async restart(how: 'close' | 'kill'): Promise<void> {
    await this.browser[how]();
    const { profile } = this.browser;
    const { hub, models } = this;
    this.browser = await launchExtension({ build: BUILD, hub: hub.base, models, profile });
  }

  /** How many offscreen documents there are. */
  async offscreenDocuments(): Promise<number> {
    const worker = await this.browser.serviceWorker();
    return worker.evaluate(async () => {
      const contextTypes = [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT];
      return (await chrome.runtime.getContexts({ contextTypes })).length;
    });
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.hub.stop();
  }
}

interface Fixtures {
  /** A browser of the test's own, with nothing installed. */
  readonly fresh: App;
}

interface WorkerFixtures {
  /** A browser that tests share, with the demo model installed and loaded. */
  readonly shared: App;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
  fresh: async ({}, use) => {
    const app = await App.start();
    await use(app);
    await app.stop();
  },
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
    async ({}, use) => {
      const app = await App.start();
      const panel = await app.openPanel();
      await panel.ask('Hello');
      await panel.ended();
      await panel.page.close();
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from '@playwright/test';
