import { expect, type Locator, type Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];

/** More stops than any surface has: what is not reached within them is not reached. */
const MOST_STOPS = 200;

/** A person with a keyboard and nothing else. Where they are is told by role and name. */
export class Keyboard {
  readonly #page: Page;
  readonly #where: Page | Locator;

  /** `where`: the part of the page in which names are looked for. */
  constructor(page: Page, where: Page | Locator = page) {
    this.#page = page;
    this.#where = where;
  }

  /** What has this role and name. */
  at(role: Role, name: string | RegExp): Locator {
    return this.#where.getByRole(role, { name, exact: true });
  }

  /** Goes on with Tab, or back with Shift+Tab, until that has the focus and shows it. */
  async to(role: Role, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const wanted = this.at(role, name);
    await expect(wanted).toBeVisible();
    const focused = wanted.and(this.#page.locator(':focus'));
    for (let left = MOST_STOPS; left > 0; left -= 1) {
      if ((await focused.count()) > 0) return this.expectAt(role, name);
      await this.#page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead to the ${role} ${name}`);
  }

  /** The same, the other way round. */
  backTo(role: Role, name: string | RegExp): Promise<void> {
    return this.to(role, name, 'Shift+Tab');
  }

  /** Goes there and presses Enter. */
  async press(role: Role, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.to(role, name, key);
    await this.keys('Enter');
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  /** Expects the focus there, and a ring that shows where it is. */
  async expectAt(role: Role, name: string | RegExp): Promise<void> {
    await expect(this.at(role, name)).toBeFocused();
    await expect.poll(() => withoutRing(this.#page)).toBe('');
  }
}

/** What has the focus without a ring that can be seen around it, or around its frame. */
export function withoutRing(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'nothing has the focus';
    const hasRing = (element: Element | null) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const isSeen = outlineStyle !== 'none' && !/^rgba\(.*, 0\)$|^transparent$/.test(outlineColor);
      return isSeen && Number.parseFloat(outlineWidth) >= 2;
    };
    // What is drawn in place of a field that nobody sees stands behind it.
    const isHidden = getComputedStyle(focused).opacity === '0';
    const drawn = isHidden ? focused.nextElementSibling : focused;
    const frame = drawn?.parentElement ?? null;
    return hasRing(drawn) || hasRing(frame) ? '' : focused.outerHTML.slice(0, 160);
  });
}
