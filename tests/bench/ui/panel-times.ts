import type { Page } from '@playwright/test';

/** Runs in the page: presses something and waits, frame by frame, until the page shows it. */
async function untilShown({ press, shows }: { press: string; shows: readonly [string, string] }) {
  const target = [...document.querySelectorAll<HTMLElement>('button')].find((one) =>
    [one.textContent?.trim(), one.getAttribute('aria-label')].some((name) =>
      name?.startsWith(press),
    ),
  );
  if (!target) throw new Error(`There is nothing to press that is called ${press}`);
  const [selector, text] = shows;
  const begun = performance.now();
  target.click();
  while (![...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(text))) {
    if (performance.now() - begun > 60_000) throw new Error(`${press} did not show ${text}`);
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - begun;
}

/**
 * What a person does with lists and threads in a panel, each timed by the page's own clock, in ms.
 * A plain page can be scrolled as well.
 */
export class PanelTimes {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A panel that was just opened: from the press to the first conversation of the list. */
  async openList(): Promise<number> {
    await this.#page.bringToFront();
    await this.#page.reload();
    await this.#page.locator('.model-chip:not(:disabled)').waitFor();
    return this.#page.evaluate(untilShown, {
      press: 'Conversations',
      shows: ['.row-open', ''] as const,
    });
  }

  async allSites(): Promise<void> {
    await this.#page.getByRole('radio', { name: 'All sites' }).check();
  }

  /** From the words in the search field to the row of that title. */
  search(title: string): Promise<number> {
    return this.#typed(title, '.row-name', title);
  }

  /** From words that nobody said, in the search field, until it says that there is nothing. */
  searchInVain(words: string): Promise<number> {
    return this.#typed(words, '.find [role="status"]', 'Nothing found.');
  }

  /** From the press on a conversation to its last message. */
  async openThread(title: string, last: string): Promise<number> {
    await this.#page.bringToFront();
    return this.#page.evaluate(untilShown, { press: title, shows: ['.thread', last] as const });
  }

  /** The longest time between two frames while something is scrolled there and back in large steps. */
  async longestFrame(selector: string, first: 'up' | 'down'): Promise<number> {
    await this.#page.bringToFront();
    return this.#page.evaluate(
      async ([wanted, by]) => {
        const frame = document.querySelector(wanted);
        if (!frame) throw new Error(`There is no ${wanted}`);
        // A page that just came to the front draws itself anew: that is not scrolling.
        for (let step = 0; step < 3; step += 1) await new Promise(requestAnimationFrame);
        let longest = 0;
        for (let step = 0; step < 120; step += 1) {
          const begun = performance.now();
          frame.scrollBy(0, step < 60 ? by : -by);
          await new Promise(requestAnimationFrame);
          longest = Math.max(longest, performance.now() - begun);
        }
        return longest;
      },
      [selector, first === 'up' ? -1_500 : 1_500] as const,
    );
  }

  /** From words in the search field until the first of `place` says `shows`; ends the search. */
  async #typed(words: string, place: string, shows: string): Promise<number> {
    await this.#page.bringToFront();
    const took = await this.#page.evaluate(
      async ([wanted, where, says]) => {
        const input = document.querySelector<HTMLInputElement>('.find-text');
        if (!input) throw new Error('There is no search field');
        const begun = performance.now();
        input.value = wanted;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // No function with a name in here: the page lacks what the compiler adds to keep it.
        while (document.querySelector(where)?.textContent !== says) {
          if (performance.now() - begun > 60_000)
            throw new Error(`${wanted} was searched too long`);
          await new Promise(requestAnimationFrame);
        }
        return performance.now() - begun;
      },
      [words, place, shows] as const,
    );
    await this.#page.getByRole('textbox', { name: 'Search conversations' }).fill('');
    await this.#page.locator('.row-heading').first().waitFor();
    return took;
  }
}
