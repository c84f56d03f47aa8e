import type { Page } from '@playwright/test';
import { expectAccessible, isCut } from './support/accessibility';
import { type App, expect, test } from './support/app';

const PAGES = ['popup.html', 'sidepanel.html', 'welcome.html', 'options.html'];

async function openOptions(app: App): Promise<Page> {
  const page = await app.browser.openPanel('options.html');
  await page.setViewportSize({ width: 900, height: 800 });
  return page;
}

const section = (page: Page) => page.getByRole('region', { name: 'Appearance' });
const choose = (page: Page, name: string) =>
  section(page).getByRole('radio', { name, exact: true }).check();

/** Of the paper under everything: 0 is black, 255 white. */
const lightness = (page: Page) =>
  page.evaluate(() => {
    const colour = getComputedStyle(document.documentElement).backgroundColor;
    return Number(/\d+/.exec(colour)?.[0]);
  });
const rootSize = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

test('what is chosen is there in every open window at once, and in all others before they are painted', async ({
  fresh,
}, testInfo) => {
  const options = await openOptions(fresh);
  const panel = await fresh.openPanel();
  const popup = await fresh.openPopup();
  for (const page of [options, panel.page, popup.page]) {
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await lightness(page)).toBeGreaterThan(200);
  }
  await options.bringToFront();
  await choose(options, 'Dark');
  await choose(options, 'Larger');
  for (const page of [options, panel.page, popup.page]) {
    await expect.poll(() => lightness(page)).toBeLessThan(60);
    await expect.poll(() => rootSize(page)).toBe('20px');
  }

  for (const path of PAGES) {
    const page = await fresh.browser.context.newPage();
    await page.emulateMedia({ colorScheme: 'light' });
    // The first frame's callback comes before the first paint.
    await page.addInitScript(() => {
      requestAnimationFrame(() => {
        const { theme, textSize } = document.documentElement.dataset;
        Object.assign(globalThis, { firstFrame: `${theme} ${textSize}` });
      });
    });
    await page.goto(`chrome-extension://${fresh.browser.extensionId}/${path}`);
    await expect
      .poll(() => page.evaluate(() => Reflect.get(globalThis, 'firstFrame')))
      .toBe('dark larger');
    const image = testInfo.outputPath(`appearance-${path}.png`);
    if (path !== 'options.html') await page.setViewportSize({ width: 380, height: 600 });
    await page.screenshot({ path: image });
    await testInfo.attach(path, { path: image });
    await page.close();
  }
});

test('the look is kept when the browser is started again, and is the default after erasing', async ({
  fresh,
}) => {
  const before = await openOptions(fresh);
  await choose(before, 'Dark');
  await choose(before, 'Large');
  await expect.poll(() => rootSize(before)).toBe('18px');
  await fresh.restart('close');
  const page = await openOptions(fresh);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await lightness(page)).toBeLessThan(60);
  await expect(section(page).getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(section(page).getByRole('radio', { name: 'Large', exact: true })).toBeChecked();

  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('textbox', { name: 'Type “erase” to confirm' }).fill('erase');
  await page.keyboard.press('Enter');
  await expect(page.getByText('nothing is left in this browser')).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await expect.poll(() => lightness(page)).toBeGreaterThan(200);
  await expect(section(page).getByRole('radio', { name: 'As this device' })).toBeChecked();
});

test('the choices work with the keyboard alone and have no fault that axe can find', async ({
  fresh,
}, testInfo) => {
  const page = await openOptions(fresh);
  await section(page).getByRole('radio', { name: 'As this device' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(section(page).getByRole('radio', { name: 'Light', exact: true })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => lightness(page)).toBeLessThan(60);
  await choose(page, 'Larger');
  for (const width of [900, 400, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => isCut(page)).toBe(false);
    await expectAccessible(page);
    const path = testInfo.outputPath(`appearance-${width}.png`);
    await section(page).screenshot({ path });
    await testInfo.attach('section', { path });
  }
});
