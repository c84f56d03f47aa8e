import { expect, test } from './support/app';
import { askFromPage } from './support/asked-from-page';
import { servePages } from './support/page-server';
import { SideSurface } from './support/side-surface';

test('a site that was closed is neither quoted nor read after the browser was killed', async ({
  fresh,
}) => {
  const server = await servePages();
  const site = new URL(server.base).host;
  try {
    const options = await fresh.browser.openPanel('options.html');
    const section = options.getByRole('region', { name: 'Single sites' });
    await section.getByRole('textbox', { name: 'Site' }).fill(site);
    await section.getByRole('button', { name: 'Never read it' }).click();
    await expect(section.getByRole('status')).toHaveText('Saved.');
    await fresh.restart('kill');
    // The copy that the service worker has judges it: there is no host yet.
    expect(await fresh.offscreenDocuments()).toBe(0);
    const page = await fresh.browser.context.newPage();
    await page.goto(server.address('notice.html'));
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const text = await page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ') ?? '');
    // By the menu, by a preset of it, and by the key.
    for (const choice of [
      { item: 'ask-selection', text },
      { item: 'preset:explain', text },
      { item: null },
    ]) {
      await page.bringToFront();
      expect(await askFromPage(fresh, page, choice)).toBe(true);
      const panel = await fresh.openPanel();
      await expect(panel.page.getByText('Homebody never reads this site.')).toBeVisible();
      await expect(panel.page.getByRole('figure', { name: 'Quoted selection' })).toHaveCount(0);
      await expect(panel.page.locator('article.question')).toHaveCount(0);
      await panel.page.close();
    }

    const side = await SideSurface.openBeside(fresh, page);
    await side.press('Use this page');
    await side.expectWords('.page-problem', 'You chose that Homebody never reads this site.');
    await side.expectNone('figure.page-chip');
  } finally {
    server.close();
  }
});
