import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does and sees in the popup or the side panel. */
export class Panel {
  readonly page: Page;
  readonly question: Locator;
  readonly answers: Locator;
  readonly stopButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.question = page.getByRole('textbox', { name: 'Your question' });
    this.answers = page.locator('article.answer');
    this.stopButton = page.getByRole('button', { name: 'Stop', exact: true });
  }

  get lastAnswer(): Locator {
    return this.answers.last();
  }

  /** The words of an answer, without its name, its state and its buttons. */
  async textOf(answer: Locator): Promise<string> {
    return (await answer.locator('.message-text').allTextContents()).join('');
  }

  /** Types a question and sends it with Enter, as people do. */
  async ask(text: string): Promise<Locator> {
    await expect(this.question).toBeVisible();
    // A thread with nothing in it, not even its greeting, has not been read from the disk yet.
    await expect(this.page.locator('.thread-content:empty')).toHaveCount(0);
    const before = await this.answers.count();
    await this.question.fill(text);
    await this.question.press('Enter');
    await expect(this.answers).toHaveCount(before + 1);
    return this.answers.nth(before);
  }

  /** Waits until the answer has ended, and gives its words. */
  async ended(answer: Locator = this.lastAnswer): Promise<string> {
    await expect(answer).toHaveAttribute('aria-busy', 'false', { timeout: 120_000 });
    return this.textOf(answer);
  }

  /** Waits until the answer has at least this many characters while it is still being written. */
  async streaming(answer: Locator, characters = 20): Promise<string> {
    await expect
      .poll(async () => (await this.textOf(answer)).length, { timeout: 90_000, intervals: [50] })
      .toBeGreaterThanOrEqual(characters);
    expect(await answer.getAttribute('aria-busy')).toBe('true');
    return this.textOf(answer);
  }

  /** Whether the answer is still being made, at this moment. */
  async isOpen(answer: Locator = this.lastAnswer): Promise<boolean> {
    return (await answer.getAttribute('aria-busy')) === 'true';
  }

  /**
   * Waits for the answer's first words, or its end where it has none, ends it by Escape where it
   * is still being written, and gives its words.
   */
  async begun(answer: Locator = this.lastAnswer): Promise<string> {
    const hasBegun = async () => (await this.textOf(answer)) !== '' || !(await this.isOpen(answer));
    await expect.poll(hasBegun, { timeout: 90_000, intervals: [50] }).toBe(true);
    if (await this.isOpen(answer)) await this.page.keyboard.press('Escape');
    return this.ended(answer);
  }

  /** An answer that failed offers to be tried again; one that ended in any other way does not. */
  async expectNotFailed(answer: Locator = this.lastAnswer): Promise<void> {
    await expect(answer).toHaveAttribute('aria-busy', 'false');
    await expect(answer.getByRole('button', { name: 'Retry' })).toHaveCount(0);
    await expect(answer).not.toContainText('Interrupted');
  }

  async startNew(): Promise<void> {
    await this.page.getByRole('button', { name: 'New conversation' }).click();
    await expect(this.answers).toHaveCount(0);
  }

  /** Opens the list of models, looks for the one of that name, and chooses it by keyboard. */
  async choose(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Model: / }).click();
    const search = this.page.getByRole('combobox', { name: 'Search models' });
    await search.fill(name);
    // Several names may have these words in them: the arrows lead to the one, from where they are.
    const wanted = this.page
      .getByRole('option')
      .filter({ has: this.page.getByText(name, { exact: true }) });
    const active = this.page.locator('.model-row-active');
    const placeOf = async (row: Locator) =>
      Number(await row.getAttribute('aria-posinset', { timeout: 5_000 }));
    await expect(async () => {
      const rows = (await placeOf(wanted)) - (await placeOf(active));
      for (let left = Math.abs(rows); left > 0; left -= 1) {
        await search.press(rows > 0 ? 'ArrowDown' : 'ArrowUp');
      }
      await expect(wanted).toHaveClass(/model-row-active/, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await search.press('Enter');
    const chip = this.page.getByRole('button', { name: new RegExp(`^Model: ${name}, `) });
    await expect(chip).toBeVisible();
  }
}
