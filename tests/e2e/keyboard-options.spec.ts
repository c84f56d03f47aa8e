import type { Page } from '@playwright/test';
import { Keyboard } from './support/keyboard';
import { expect, test } from './support/preview';

/** The options page, and a person at one of its sections. */
async function at(
  show: (query: string, width?: number, height?: number) => Promise<Page>,
  section: string,
) {
  const page = await show('surface=options&state=complete', 700, 800);
  const region = page.getByRole('region', { name: section, exact: true });
  return { page, region, keyboard: new Keyboard(page, region) };
}

const saved = (page: Page) =>
  page.evaluate(() => window.preview.adapter.saved.map(({ name }) => name));

test('everything is exported, and a file is imported after a look at it, by keyboard alone', async ({
  show,
}) => {
  const { page, region, keyboard } = await at(show, 'Export and import');
  // For as long as the test lasts: who begins to listen for a chooser may come too late for it.
  const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  page.on('filechooser', (chooser) => void chooser.setFiles(file));
  await keyboard.press('button', 'Export everything');
  await expect(region.getByRole('status')).toContainText('Saved as homebody-2026-01-02.json');
  expect(await saved(page)).toEqual(['homebody-2026-01-02.json']);
  await keyboard.expectAt('button', 'Export everything');

  const open = ['button', 'Import…'] as const;
  const dialog = keyboard.at('alertdialog', 'Import backup.json?');
  const isOffered = async () => {
    await expect(dialog).toContainText('1 conversation and 2 messages are not here yet');
    await keyboard.expectAt('button', 'Cancel');
  };
  await keyboard.press(...open);
  await isOffered();
  await keyboard.keys('Escape');
  await expect(region.getByRole('status')).toHaveText('Nothing was imported.');
  await keyboard.expectAt(...open);
  await keyboard.keys('Enter');
  await isOffered();
  await keyboard.press('button', 'Import');
  await expect(region.getByRole('status')).toContainText('Imported: 2 conversations');
  await keyboard.expectAt(...open);
});

test('a mirror is set, refused where it is none, and given up by keyboard alone', async ({
  show,
}) => {
  const { page, region, keyboard } = await at(show, 'Download source');
  const address = ['textbox', 'Address of a mirror'] as const;
  await keyboard.to(...address);
  await keyboard.type('http://models.example.org');
  await keyboard.keys('Enter');
  await expect(page.getByRole('alert')).toContainText('begins with https://');
  await keyboard.expectAt(...address);
  await keyboard.keys('ControlOrMeta+a');
  await keyboard.type('https://models.example.org');
  await keyboard.press('button', 'Use this mirror');
  await expect(region).toContainText('Models are downloaded from https://models.example.org');
  await keyboard.press('button', 'Use huggingface.co again');
  await expect(region).toContainText('Models are downloaded from huggingface.co.');
  // The button is gone: another address could be typed.
  await keyboard.expectAt(...address);
});

test('the list of requests is exported, kept, and cleared by keyboard alone', async ({ show }) => {
  const { page, region, keyboard } = await at(show, 'Network');
  await keyboard.press('button', 'Export as JSON');
  await expect.poll(() => saved(page)).toEqual([expect.stringMatching(/^homebody-network-/)]);
  await keyboard.expectAt('button', 'Export as JSON');
  const clear = ['button', 'Clear…'] as const;
  await keyboard.press(...clear);
  await keyboard.expectAt('button', 'Keep the list');
  await keyboard.keys('Enter');
  await keyboard.expectAt(...clear);
  await keyboard.keys('Enter');
  await keyboard.press('button', 'Clear');
  await expect(region.getByRole('row')).toHaveCount(0);
  await keyboard.expectAt('heading', 'Network');
});

test('presets are added, edited, ordered, removed and brought back by keyboard alone', async ({
  show,
}) => {
  const { page, region, keyboard } = await at(show, 'Presets');
  const names = region.getByRole('listitem').locator('strong');
  const add = ['button', 'Add a preset'] as const;
  await keyboard.press(...add);
  await keyboard.expectAt('textbox', 'Name');
  await keyboard.keys('Escape');
  await keyboard.expectAt(...add);
  await keyboard.keys('Enter');
  await keyboard.type('Doubt');
  await keyboard.to('textbox', 'What is asked');
  await keyboard.type('What speaks against this?');
  await keyboard.press('button', 'Save');
  await expect(names).toHaveText(['Explain', 'Summarise', 'Translate', 'Simplify', 'Doubt']);
  await keyboard.expectAt(...add);

  const up = ['button', 'Move up: Doubt'] as const;
  await keyboard.press(...up, 'Shift+Tab');
  await expect(names).toHaveText(['Explain', 'Summarise', 'Translate', 'Doubt', 'Simplify']);
  await keyboard.expectAt(...up);
  await keyboard.press('button', 'Edit: Doubt', 'Shift+Tab');
  await keyboard.expectAt('textbox', 'Name');
  await keyboard.keys('ControlOrMeta+a');
  await keyboard.type('Object');
  await keyboard.keys('Enter');
  await expect(names.nth(3)).toHaveText('Object');
  await keyboard.expectAt('button', 'Edit: Object');

  await keyboard.press('button', 'Remove: Object');
  await expect(names).toHaveCount(4);
  await keyboard.expectAt(...add);
  await keyboard.press('button', 'Undo');
  await expect(names).toHaveCount(5);
  await keyboard.expectAt(...add);
  await keyboard.press('button', 'Restore the defaults');
  await expect(names).toHaveText(['Explain', 'Summarise', 'Translate', 'Simplify']);
  await keyboard.expectAt(...add);
  expect(await page.evaluate(() => window.preview.adapter.sent.at(-1)?.request)).toEqual({
    presets: null,
  });
});

test('what holds for single sites is set, removed and brought back by keyboard alone', async ({
  show,
}) => {
  const { region, keyboard } = await at(show, 'Single sites');
  const row = region.getByRole('listitem');
  const remove = ['button', 'Remove news.example.org from this list'] as const;
  await keyboard.to('textbox', 'Site');
  await keyboard.type('news.example.org');
  await keyboard.press('button', 'Never read it');
  await expect(row).toContainText('news.example.org');
  await keyboard.expectAt('button', 'Never read it');
  await keyboard.press(...remove, 'Shift+Tab');
  await expect(row).toHaveCount(0);
  await keyboard.expectAt('heading', 'Single sites');
  await keyboard.press('button', 'Undo');
  await expect(row).toContainText('news.example.org');
  await keyboard.expectAt('heading', 'Single sites');

  await keyboard.to('textbox', 'Site');
  await keyboard.type('letters.example.org');
  await keyboard.to('combobox', 'New conversations here begin with');
  await keyboard.keys('ArrowDown');
  await keyboard.press('button', 'Save');
  await expect(row.filter({ hasText: 'letters.example.org' })).toContainText('Smart');
  await keyboard.expectAt('button', 'Save');
});

test('the prompt of a site is edited and removed by keyboard alone', async ({ show }) => {
  const { keyboard } = await at(show, 'System prompt');
  await keyboard.press('button', 'Edit the prompt of tenants.example.com');
  const words = ['textbox', 'Before conversations of this site'] as const;
  await keyboard.expectAt(...words);
  await expect(keyboard.at(...words)).toHaveValue('I rent a flat there.');
  await keyboard.press('button', 'Remove the prompt of tenants.example.com', 'Shift+Tab');
  await keyboard.expectAt('heading', 'For single sites');
});

test('everything is erased only after the word was typed, by keyboard alone', async ({ show }) => {
  const { region, keyboard } = await at(show, 'Erase everything');
  const open = ['button', 'Erase everything…'] as const;
  const word = ['textbox', 'Type “erase” to confirm'] as const;
  await keyboard.press(...open);
  await keyboard.expectAt(...word);
  await keyboard.press('button', 'Keep everything');
  await expect(keyboard.at('alertdialog', 'Erase everything?')).toBeHidden();
  await keyboard.expectAt(...open);
  await keyboard.keys('Enter');
  await keyboard.expectAt(...word);
  await keyboard.type('erase');
  await keyboard.press('button', 'Erase everything');
  await expect(region.getByRole('status')).toContainText('nothing is left in this browser');
  await keyboard.expectAt(...open);
});

test('a model that comes while its row has the focus leaves the focus with the row', async ({
  show,
}) => {
  const { page, keyboard } = await at(show, 'Models and storage');
  const genius = (act: 'enqueue' | 'complete') =>
    page.evaluate((what) => {
      const { host } = window.preview;
      const found = host.models().models.find(({ name }) => name === 'Genius');
      if (found) host[what](found.id);
    }, act);
  await genius('enqueue');
  await keyboard.to('button', 'Cancel Genius');
  await genius('complete');
  await expect(keyboard.at('button', 'Cancel Genius')).toBeHidden();
  await keyboard.expectAt('heading', 'Genius');
});
