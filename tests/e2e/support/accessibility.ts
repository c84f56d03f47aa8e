import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** How a page is looked at: a theme of the device, and a width in pixels. */
export type Look = readonly [colorScheme: 'light' | 'dark', width: number];

/** A page in a tab, wide in the light and as narrow as a panel may be in the dark. */
export const WIDE_AND_NARROW: readonly Look[] = [
  ['light', 900],
  ['dark', 320],
];

interface What {
  /** Only what lies within this selector. Default: the whole page. */
  readonly within?: string;
  /** Says where, if there is a fault. */
  readonly where?: string;
}

/** Expects that axe finds no fault in the page as it stands. */
export async function expectAccessible(
  page: Page,
  { within, where = page.url() }: What = {},
): Promise<void> {
  const axe = new AxeBuilder({ page })
    // What is in order need not be told in full, and pages of ours have no frames: the older way
    // spares a page of its own for every look.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode();
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect(found, where).toEqual([]);
}

/** Shows the page in each look, expects that it is accessible and not cut at its side, and goes on. */
export async function inEachLook(
  page: Page,
  looks: readonly Look[],
  then: (look: Look) => Promise<void> = async () => {},
  within?: string,
): Promise<void> {
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => isCut(page), { message: `${colorScheme} at ${width}` }).toBe(false);
    const where = `${page.url()}, ${colorScheme} at ${width}`;
    await expectAccessible(page, { where, ...(within !== undefined && { within }) });
    await then([colorScheme, width]);
  }
}

/** Whether something of the page lies beyond its side. */
export function isCut(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}
