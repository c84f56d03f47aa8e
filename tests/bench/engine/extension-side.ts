import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ModelId } from '@/core/ids';
import { NO_SITE } from '@/core/site';
import type { LaunchedExtension } from '../../harness/browser';
import type { Kit } from './kit';
import type { PanelAsked } from './pages/panel-client';
import { REST_MS } from './rest';

/**
 * The extension, asked from its own panel, which shows the conversation while it is answered. The
 * times are those at which text reaches the panel's page, through service worker, host and port.
 */
export class ExtensionSide {
  readonly #page: Page;
  readonly #client: string;
  readonly #modelId: ModelId;

  private constructor(page: Page, client: string, modelId: ModelId) {
    this.#page = page;
    this.#client = client;
    this.#modelId = modelId;
  }

  static async open(
    browser: LaunchedExtension,
    kit: Kit,
    modelId: ModelId,
  ): Promise<ExtensionSide> {
    const client = await readFile(join(kit.folder, 'pages/panel-client.js'), 'utf8');
    const page = await browser.openPanel();
    const side = new ExtensionSide(page, client, modelId);
    await side.#inject();
    return side;
  }

  /** Ends whatever is loaded, with the host and its workers. */
  async unload(): Promise<void> {
    await this.#page.evaluate(() => panelClient.restartHost());
  }

  /** A question in a conversation of its own; loads the model, and installs it, where need be. */
  async ask(text: string, stopAtOnce = false): Promise<PanelAsked> {
    // The panel shows the conversation of the page in front.
    await this.#page.bringToFront();
    const conversationId = await this.#page.evaluate(([site, id]) => panelClient.begin(site, id), [
      NO_SITE,
      this.#modelId,
    ] as const);
    await this.#page.reload();
    await this.#inject();
    await this.#page.waitForTimeout(REST_MS);
    const asked = await this.#page.evaluate((order) => panelClient.ask(order), {
      conversationId,
      modelId: this.#modelId,
      text,
      stopAtOnce,
    });
    // A panel that shows something else would not bear the cost of showing.
    const shown = await this.#page.locator('body').textContent();
    if (!shown?.includes(text))
      throw new Error('The panel does not show the question that it asked');
    return asked;
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #inject(): Promise<void> {
    await this.#page.evaluate(this.#client);
  }
}
