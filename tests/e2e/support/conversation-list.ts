import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does with the list of conversations. */
export class ConversationList {
  readonly page: Page;
  readonly frame: Locator;
  readonly search: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.getByRole('complementary', { name: 'Conversations' });
    this.search = page.getByRole('textbox', { name: 'Search conversations' });
    this.rows = this.frame.getByRole('listitem');
  }

  /** Opens it, for one site or for all. */
  async open(scope: 'This site' | 'All sites' = 'All sites'): Promise<void> {
    await this.page.getByRole('button', { name: 'Conversations', exact: true }).click();
    await this.frame.getByRole('radio', { name: scope }).check();
  }

  row(title: string): Locator {
    return this.rows.filter({ has: this.page.getByText(title, { exact: true }) });
  }

  opener(title: string): Locator {
    return this.row(title).locator('.row-open');
  }

  /** The titles in view, in their order. */
  titles(): Promise<string[]> {
    return this.frame.locator('.row-title').allTextContents();
  }

  async expectTitles(titles: readonly string[]): Promise<void> {
    await expect.poll(() => this.titles()).toEqual(titles);
  }

  /** Chooses something from a row's menu. */
  async choose(title: string, item: string): Promise<void> {
    await this.row(title).hover();
    await this.row(title)
      .getByRole('button', { name: `More about ${title}` })
      .click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
