import type { BrowserContext, Page } from '@playwright/test';
import type { Asked } from './asked';
import type { PlainOrder } from './pages/plain-order';
import { REST_MS } from './rest';

/** The engine in a plain page of the same browser; each load is in a page of its own. */
export class PlainSide {
  readonly #context: BrowserContext;
  readonly #address: string;
  readonly #order: PlainOrder;
  #page: Page | null = null;

  constructor(context: BrowserContext, address: string, order: PlainOrder) {
    this.#context = context;
    this.#address = address;
    this.#order = order;
  }

  /** Milliseconds until it can answer. */
  async load(): Promise<number> {
    await this.unload();
    const page = await this.#context.newPage();
    this.#page = page;
    await page.goto(this.#address);
    await page.waitForFunction(() => 'plainPage' in globalThis);
    return page.evaluate((order) => plainPage.load(order), this.#order);
  }

  async ask(text: string, stopAtOnce = false): Promise<Asked> {
    if (!this.#page) throw new Error('Nothing is loaded');
    await this.#page.bringToFront();
    await this.#page.waitForTimeout(REST_MS);
    return this.#page.evaluate(([said, stop]) => plainPage.ask(said, stop), [
      text,
      stopAtOnce,
    ] as const);
  }

  /** Ends the page, and its workers with it. */
  async unload(): Promise<void> {
    await this.#page?.close();
    this.#page = null;
  }
}
