import type { Page } from '@playwright/test';
import { inEachLook } from './support/accessibility';
import { App, expect, test } from './support/app';
import { OptionsPage } from './support/options-page';
import { Panel } from './support/panel';

async function openOptions(app: App): Promise<OptionsPage> {
  const page = await app.browser.openPanel('options.html');
  await page.setViewportSize({ width: 900, height: 800 });
  return new OptionsPage(page);
}

async function erase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Erase everything?' });
  const act = dialog.getByRole('button', { name: 'Erase everything' });
  await expect(act).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type “erase” to confirm' }).fill('erase');
  await page.keyboard.press('Enter');
  await expect(page.getByText('nothing is left in this browser')).toBeVisible({ timeout: 60_000 });
}

/** Every row, file and value that the extension keeps. */
async function kept(options: OptionsPage) {
  const rows = await options.page.evaluate(async () => {
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const count = await new Promise<number>((resolve) => {
          const request = database.transaction(store).objectStore(store).count();
          request.onsuccess = () => resolve(request.result);
        });
        if (count > 0) found.push(`${name} ${store} ${count}`);
      }
      database.close();
    }
    return found;
  });
  const values = await options.page.evaluate(async () => [
    ...Object.keys(await chrome.storage.local.get()),
    ...Object.keys(await chrome.storage.session.get()),
    ...(await caches.keys()),
    ...Object.keys(localStorage),
  ]);
  return { rows, values, files: Object.keys(await options.files()) };
}

const NOTHING = { rows: [], values: [], files: [] };

test('everything is gone after it was erased, of both engines, and the first question works again', async () => {
  const app = await App.start(['smollm2-2layers']);
  try {
    const panel = await app.openPanel();
    await panel.ended(await panel.ask('What is the capital of France?'));
    await panel.page.close();
    const options = await openOptions(app);
    const other = 'SmolLM2 two layers';
    await options.button('Download', other).click();
    await expect(options.row(other)).toContainText('on this computer', { timeout: 60_000 });
    await options.page
      .getByRole('combobox', { name: 'Free the memory of a model that is not used' })
      .selectOption('Never');
    expect((await kept(options)).files.some((path) => path.startsWith('tvmjs'))).toBe(true);

    await erase(options.page);
    await expect(
      options.page.getByText('Removed: 1 conversation, 2 messages, 2 models'),
    ).toBeVisible();
    expect(await kept(options)).toEqual(NOTHING);
    // The host lives again, with nothing in it.
    await expect(options.row(other)).toContainText('to download');
    await expect(
      options.page.getByRole('combobox', { name: 'Free the memory of a model that is not used' }),
    ).toHaveValue('10');
    const again = await app.openPanel();
    await expect(again.answers).toHaveCount(0);
    expect(await again.ended(await again.ask('What is the capital of France?'))).toContain('Paris');
  } finally {
    await app.stop();
  }
});

test('an answer and a download under way are stopped, and an open panel begins anew', async ({
  fresh,
}) => {
  const panel = await fresh.openPanel();
  const answer = await panel.ask('Write a long story about a lighthouse keeper and his dog.');
  await panel.streaming(answer);
  const options = await openOptions(fresh);
  await erase(options.page);
  expect(await options.files()).toEqual({});
  await expect(panel.answers).toHaveCount(0);
  await panel.page.bringToFront();
  await expect(panel.question).toBeEditable();
  await expect(new Panel(panel.page).question).toHaveValue('');
  expect(await fresh.offscreenDocuments()).toBe(1);
});

test('nothing is erased without the word, and the dialog has no fault that axe can find', async ({
  fresh,
}) => {
  const options = await openOptions(fresh);
  const { page } = options;
  const open = page.getByRole('button', { name: 'Erase everything…' });
  await page
    .getByRole('combobox', { name: 'Free the memory of a model that is not used' })
    .selectOption('Never');
  await expect.poll(async () => (await kept(options)).rows).toContain('homebody settings 1');
  await open.focus();
  await page.keyboard.press('Enter');
  const word = page.getByRole('textbox', { name: 'Type “erase” to confirm' });
  await word.fill('yes');
  await page.keyboard.press('Enter');
  await inEachLook(page, [
    ['light', 320],
    ['dark', 320],
  ]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(open).toBeFocused();
  expect((await kept(options)).rows).toContain('homebody settings 1');
});
