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
  /** Only what colours can do wrong: all else of the page was looked at in another theme. */
  readonly coloursOnly?: boolean;
  /** Says where, if there is a fault. */
  readonly where?: string;
}

/** Expects that axe finds no fault in the page as it stands. */
export async function expectAccessible(
  page: Page,
  { within, coloursOnly = false, where = page.url() }: What = {},
): Promise<void> {
  const axe = new AxeBuilder({ page })
    // What is in order need not be told in full, and pages of ours have no frames: the older way
    // spares a page of its own for every look.
    .options({
      resultTypes: ['violations'],
      ...(coloursOnly && { runOnly: ['color-contrast', 'link-in-text-block'] }),
    })
    .setLegacyMode();
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect(found, where).toEqual([]);
}

/** The same in light, and in dark as far as colours go, for which the page changes nothing else. */
export async function expectAccessibleInBoth(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, { where: `${where}, light` });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, { where: `${where}, dark`, coloursOnly: true });
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
