import { expect, type Page } from '@playwright/test';
import { RealSidePanel } from '../../harness/real-side-panel';
import type { App } from './app';

/** What a person does and sees in a side panel as the browser shows it, beside a page. */
export class SideSurface {
  readonly #panel: RealSidePanel;

  constructor(panel: RealSidePanel) {
    this.#panel = panel;
  }

  /** Opens the side panel as the browser's own button does, with no conversation handed over. */
  static async openBeside(app: App, page: Page): Promise<SideSurface> {
    const { page: opener } = await app.openPopup();
    await opener.evaluate(async () => {
      const { id: windowId = -1 } = await chrome.windows.getCurrent();
      document.addEventListener('click', () => void chrome.sidePanel.open({ windowId }));
    });
    await opener.locator('.header-site').click();
    const surface = new SideSurface(await RealSidePanel.find(app.browser.context));
    await opener.close();
    await page.bringToFront();
    await surface.expectWords('.header-site', new URL(page.url()).host);
    return surface;
  }

  /** The words that are seen there; empty where there is nothing. */
  async words(selector: string): Promise<string> {
    const read = `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.innerText).join('\\n')`;
    return String(await this.#panel.evaluate(read));
  }

  /** Waits until the words there are these. */
  async expectWords(selector: string, words: string | RegExp, timeout = 20_000): Promise<void> {
    const isThere = async () => {
      const there = await this.words(selector);
      const fits = typeof words === 'string' ? there.includes(words) : words.test(there);
      // All that is seen says more than what is missing.
      return fits ? 'there' : `${there} among ${await this.words('body')}`;
    };
    await expect.poll(isThere, { timeout }).toBe('there');
  }

  /** Waits until there is nothing of the kind. */
  async expectNone(selector: string): Promise<void> {
    await this.expectCount(selector, 0);
  }

  /** Presses the button of this name, once there is one. */
  async press(name: string): Promise<void> {
    const press = `{
      const named = (one) => one.getAttribute('aria-label') ?? one.innerText.trim();
      const button = [...document.querySelectorAll('button')].find((one) => named(one) === ${JSON.stringify(name)});
      button?.focus();
      button?.click();
      button !== undefined;
    }`;
    await expect.poll(() => this.#panel.evaluate(press), { timeout: 20_000 }).toBe(true);
  }

  /** Types into the box and presses Enter. */
  async ask(question: string): Promise<void> {
    await this.#panel.evaluate(`{
      const box = document.querySelector('.composer-text');
      box.value = ${JSON.stringify(question)};
      box.dispatchEvent(new Event('input', { bubbles: true }));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    }`);
  }

  /** Waits for the end of the last answer, and gives its words. */
  async ended(): Promise<string> {
    const isOver = `[...document.querySelectorAll('article.answer')].at(-1)?.ariaBusy === 'false'`;
    await expect.poll(() => this.#panel.evaluate(isOver), { timeout: 90_000 }).toBe(true);
    return this.words('article.answer:last-child .message-text');
  }

  /** Waits for the first words of the last answer, or its end, and stops it where it goes on. */
  async begun(timeout = 90_000): Promise<void> {
    const hasBegun = `{
      const answer = [...document.querySelectorAll('article.answer')].at(-1);
      const words = answer?.querySelector('.message-text')?.innerText.trim() ?? '';
      answer?.ariaBusy === 'false' || words !== '';
    }`;
    await expect.poll(() => this.#panel.evaluate(hasBegun), { timeout }).toBe(true);
    await this.stop();
  }

  /** Ends the last answer by Escape, where it has not ended yet; resolves at its end. */
  async stop(): Promise<void> {
    const press = `document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))`;
    await this.#panel.evaluate(press);
    await this.ended();
  }

  /** Waits until there are so many of the kind. */
  async expectCount(selector: string, many: number): Promise<void> {
    const count = `document.querySelectorAll(${JSON.stringify(selector)}).length`;
    await expect.poll(() => this.#panel.evaluate(count)).toBe(many);
  }

  /** The person comes back to the panel from the page. */
  async comeBack(): Promise<void> {
    await this.#panel.evaluate(`window.dispatchEvent(new Event('focus'))`);
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#panel.evaluate(expression);
  }
}
