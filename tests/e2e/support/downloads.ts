import { expect, type Locator } from '@playwright/test';
import type { Panel } from './panel';

/** The list of downloads of a panel, as a person uses it. */
export class DownloadList {
  readonly #panel: Panel;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  /** Opens the list, where it is not open already, and has it stay: one that opened by itself goes. */
  async open(): Promise<void> {
    const { page } = this.#panel;
    const button = page.getByRole('button', { name: /^Downloads/ });
    await expect(async () => {
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
      // As one who uses it, without the cursor being taken from where it is.
      await page.locator('#downloads').dispatchEvent('pointerdown', {}, { timeout: 5_000 });
    }).toPass();
    await expect(page.getByRole('heading', { name: 'Downloads' })).toBeVisible();
  }

  row(model: string): Locator {
    const name = this.#panel.page.getByText(model, { exact: true });
    return this.#panel.page.locator('#downloads li').filter({ has: name });
  }

  async is(model: string, state: string | RegExp, timeout = 60_000): Promise<void> {
    await this.open();
    await expect(this.row(model).locator('.download-state')).toHaveText(state, { timeout });
  }

  async isLoaded(model: string): Promise<void> {
    await expect(this.row(model)).toContainText('In memory', { timeout: 90_000 });
  }

  async isNotLoaded(model: string): Promise<void> {
    await expect(this.row(model)).not.toContainText('In memory');
  }

  /** Cancels with the keyboard alone: the button, then the question that it asks. */
  async cancel(model: string): Promise<void> {
    await this.row(model)
      .getByRole('button', { name: `Cancel ${model}` })
      .press('Enter');
    const question = this.row(model).getByRole('button', { name: 'Cancel download' });
    await expect(question).toBeVisible();
    await question.press('Enter');
  }

  async retry(model: string): Promise<void> {
    await this.row(model)
      .getByRole('button', { name: `Retry ${model}` })
      .press('Enter');
  }
}
