import type { Page } from '@playwright/test';
import { INSTALLER_LOCK } from '@/installer/bundle-installer';
import { demoWeights } from '../harness/weights';
import { type App, expect, test } from './support/app';
import { OptionsPage } from './support/options-page';

const DEMO = 'SmolLM2 135M';
const LONG_MS = 60_000;

async function openOptions(app: App): Promise<OptionsPage> {
  return new OptionsPage(await app.browser.openPanel('options.html'));
}

/** Keeps the installer from going on, as another document's install would; what is given ends it. */
async function holdInstaller(page: Page): Promise<() => Promise<void>> {
  const release = await page.evaluateHandle(
    (name) =>
      new Promise<() => void>((held) => {
        void navigator.locks.request(name, () => new Promise<void>((end) => held(end)));
      }),
    INSTALLER_LOCK,
  );
  return async () => await release.evaluate((end) => end());
}

const canceled = (options: OptionsPage) =>
  expect(options.row(DEMO)).toContainText('Canceled. Nothing was deleted.');

test('a check that is canceled deletes nothing, also not a damaged file, and can be made again', async ({
  fresh,
}) => {
  const options = await openOptions(fresh);
  await options.button('Download', DEMO).click();
  await expect(options.row(DEMO)).toContainText('98 MB on this computer', { timeout: LONG_MS });
  const before = await options.files();
  const [path] = Object.keys(before);
  await options.flipBit(path!, 50_000_000);

  const release = await holdInstaller(options.page);
  await options.button('Verify', DEMO).click();
  await options.button('Cancel the check', DEMO).click();
  await canceled(options);
  await expect(options.row(DEMO).getByRole('heading')).toBeFocused();
  await release();
  expect(await options.files()).toEqual(before);

  await options.button('Verify', DEMO).click();
  await expect(options.row(DEMO)).toContainText('Damaged and removed', { timeout: LONG_MS });
  expect(await options.files()).toEqual({});
});

test('an import that is canceled leaves no byte behind, and can be made again', async ({
  fresh,
}) => {
  const options = await openOptions(fresh);
  const weights = await demoWeights();
  const release = await holdInstaller(options.page);
  await options.import(DEMO, [weights]);
  await options.button('Cancel the import', DEMO).click();
  await canceled(options);
  await expect(options.row(DEMO).getByRole('heading')).toBeFocused();
  await release();
  expect(await options.files()).toEqual({});

  await options.import(DEMO, [weights]);
  await expect(options.row(DEMO)).toContainText('Imported: every file is the right one', {
    timeout: LONG_MS,
  });
  expect(Object.values(await options.files())).toEqual([98_362_432]);
});
