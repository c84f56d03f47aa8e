import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import type { Model } from '../../../src/core/model';
import { type LaunchedExtension, launchExtension } from '../../harness/browser';
import { startDemoHub } from '../../harness/demo-hub';
import type { Hub } from '../../harness/hub/hub';
import type { WebllmFixtureName } from '../../harness/webllm-fixture';
import { Panel } from './panel';
import { webllmModel, webllmRepo } from './webllm-models';

export const BUILD = fileURLToPath(
  new URL('../../../.output/chrome-mv3-developer', import.meta.url),
);

/** Asks for enough text that there is time to do something meanwhile. */
export const LONG_QUESTION = 'Write a long story about a lighthouse keeper and his dog.';

/** A browser with the extension and a hub of its own. */
export class App {
  readonly hub: Hub;
  readonly models: readonly Model[];
  readonly #args: readonly string[];
  browser: LaunchedExtension;

  constructor(
    hub: Hub,
    browser: LaunchedExtension,
    models: readonly Model[],
    args: readonly string[],
  ) {
    this.hub = hub;
    this.browser = browser;
    this.models = models;
    this.#args = args;
  }

  /**
   * Besides the demo model it offers those of `webllm`, and what `more` makes of them.
   * @param args further command-line switches for the browser, also when it is started again
   */
  static async start(
    webllm: readonly WebllmFixtureName[] = [],
    more: (models: readonly Model[]) => readonly Model[] = () => [],
    args: readonly string[] = [],
  ): Promise<App> {
    const hub = await startDemoHub(await Promise.all(webllm.map(webllmRepo)));
    const made = await Promise.all(webllm.map((name) => webllmModel(hub, name)));
    const models = [...made, ...more(made)];
    const browser = await launchExtension({ build: BUILD, hub: hub.base, models, args });
    return new App(hub, browser, models, args);
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
    const args = this.#args;
    this.browser = await launchExtension({ build: BUILD, hub: hub.base, models, profile, args });
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
  /** A side panel of the shared browser, in a new conversation. */
  readonly panel: Panel;
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
  panel: async ({ shared }, use) => {
    const panel = await shared.openPanel();
    await panel.startNew();
    await use(panel);
    await panel.page.close();
  },
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
    async ({}, use) => {
      const app = await App.start();
      const panel = await app.openPanel();
      // The first words are enough: the model is there.
      await panel.begun(await panel.ask('Hello'));
      await panel.page.close();
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from '@playwright/test';
export { DEMO_FILE, startDemoHub } from '../../harness/demo-hub';
