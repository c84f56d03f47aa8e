import { readFile, writeFile } from 'node:fs/promises';
import { expectAccessible } from './support/accessibility';
import { App, expect, test } from './support/app';
import { OptionsPage } from './support/options-page';

async function openOptions(app: App): Promise<OptionsPage> {
  const page = await app.browser.openPanel('options.html');
  await page.setViewportSize({ width: 900, height: 800 });
  return new OptionsPage(page);
}

/** Saves everything, and gives the file's path. */
async function exported({ page }: OptionsPage): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^homebody-\d{4}-\d\d-\d\d\.json$/);
  return saved.path();
}

async function choose({ page }: OptionsPage, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…', exact: true }).click();
  await (await chooser).setFiles(file);
}

const contentOf = async (file: string) => {
  const { exportedAt: _at, ...content } = JSON.parse(await readFile(file, 'utf8'));
  return content;
};

test('what one browser exported is in another one after it was imported, and once only', async ({
  fresh,
}, testInfo) => {
  const panel = await fresh.openPanel();
  await panel.ended(await panel.ask('What is the capital of France?'));
  await panel.question.fill('And of Italy?');
  const options = await openOptions(fresh);
  await options.page
    .getByRole('combobox', { name: 'Free the memory of a model that is not used' })
    .selectOption('Never');
  await expect(async () => {
    expect((await contentOf(await exported(options))).drafts).toHaveLength(1);
  }).toPass();
  await expect(options.page.getByText('1 conversation, 2 messages, 1 draft')).toBeVisible();
  const file = testInfo.outputPath('backup.json');
  await writeFile(file, await readFile(await exported(options)));
  const content = await contentOf(file);
  expect(content.messages.map(({ text }: { text: string }) => text)).toContain(
    'What is the capital of France?',
  );

  const other = await App.start();
  try {
    const there = await openOptions(other);
    await choose(there, file);
    const dialog = there.page.getByRole('alertdialog', { name: 'Import backup.json?' });
    await expect(dialog).toContainText('1 conversation and 2 messages are not here yet');
    await there.page.keyboard.press('Escape');
    await expect(there.page.getByText('Nothing was imported.')).toBeVisible();
    expect(await contentOf(await exported(there))).toMatchObject({ conversations: [] });

    await choose(there, file);
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect(there.page.getByText('New here: 1 conversation, 2 messages.')).toBeVisible();
    expect(await contentOf(await exported(there))).toEqual(content);
    await expect(
      there.page.getByRole('combobox', { name: 'Free the memory of a model that is not used' }),
    ).toHaveValue('never');

    await choose(there, file);
    await expect(dialog).toContainText('are here already');
    await expectAccessible(there.page);
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect(there.page.getByText('All of it was here already.')).toBeVisible();
    expect(await contentOf(await exported(there))).toEqual(content);
  } finally {
    await other.stop();
  }
});

test('a file that is damaged or newer changes nothing, and the page says what is wrong and where', async ({
  fresh,
}, testInfo) => {
  const panel = await fresh.openPanel();
  await panel.ask('What is the capital of France?');
  const options = await openOptions(fresh);
  const good = await contentOf(await exported(options));
  const bad = testInfo.outputPath('bad.json');
  const alert = options.page.getByRole('alert');
  const spoiled: [unknown, string | RegExp][] = [
    [{ ...good, version: 2, exportedAt: 1 }, 'bad.json was exported by a newer Homebody'],
    [{ ...good, exportedAt: 1, messages: [{ id: 'x' }] }, 'bad.json is damaged (messages.0.'],
    [{ hello: 'world' }, 'bad.json is no file that Homebody exported'],
  ];
  for (const [content, words] of spoiled) {
    await writeFile(bad, JSON.stringify(content));
    await choose(options, bad);
    await expect(alert).toContainText(words);
    await expect(alert).toContainText('Nothing was imported.');
    await expect(options.page.getByRole('alertdialog')).toHaveCount(0);
  }
  expect((await contentOf(await exported(options))).messages).toHaveLength(2);
});
