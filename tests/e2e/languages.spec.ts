import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/core/languages';
import { loadFullText } from '../../src/ui/text/load-full-text';
import { expectAccessible, isCut } from './support/accessibility';
import { type App, expect, test } from './support/app';

const SURFACES = {
  'popup.html': { width: 380, height: 600 },
  'sidepanel.html': { width: 320, height: 720 },
  'welcome.html': { width: 320, height: 720 },
  'options.html': { width: 320, height: 720 },
};

async function choose(app: App, language: string): Promise<Page> {
  const options = await app.browser.openPanel('options.html');
  await options.locator('option[value=ar]').waitFor({ state: 'attached' });
  await options.locator('select:has(option[value=ar])').selectOption(language);
  return options;
}

test('another language is spoken in every open window at once, and again after a restart', async ({
  fresh,
}) => {
  const panel = await fresh.openPanel();
  await panel.question.fill('A question that is being typed');
  const options = await choose(fresh, 'fr');
  const french = await loadFullText('fr', 'fr');
  await expect(options.getByRole('heading', { level: 1 })).toHaveText(french.options.title);
  await panel.page.bringToFront();
  const typed = panel.page.getByRole('textbox', { name: french.composer.label });
  await expect(typed).toHaveValue('A question that is being typed');
  await fresh.restart('close');
  const popup = await fresh.browser.openPopup();
  await expect(popup.getByRole('textbox', { name: french.composer.label })).toBeVisible();
  await expect(popup.locator('html')).toHaveAttribute('lang', 'fr');

  const again = await choose(fresh, 'browser');
  const english = await loadFullText('en', 'en');
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(english.options.title);
});

test('a model is asked and answers in Arabic surfaces, from right to left', async ({ shared }) => {
  const options = await choose(shared, 'ar');
  const arabic = await loadFullText('ar', 'en');
  const page = await shared.browser.openPanel();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const question = page.getByRole('textbox', { name: arabic.composer.label });
  await question.fill('What is the capital of France?');
  await question.press('Enter');
  const answer = page.locator('article.answer').last();
  await expect(answer).toHaveAttribute('aria-busy', 'false', { timeout: 120_000 });
  await expect(answer).toContainText('Paris');
  await expect(answer.getByRole('button', { name: arabic.answer.copy })).toBeVisible();
  await page.close();
  await options.locator('select:has(option[value=ar])').selectOption('browser');
  await options.close();
});

for (const language of Object.keys(LANGUAGES)) {
  test(`every surface fits 320 pixels, and has no fault for those who do not see it, in ${language}`, async ({
    shared,
  }) => {
    const options = await choose(shared, language);
    for (const [path, size] of Object.entries(SURFACES)) {
      const page = await shared.browser.openPanel(path);
      await page.setViewportSize(size);
      await expect(
        page.locator(`html[lang=${language}] h1, html[lang=${language}] textarea`).first(),
      ).toBeVisible();
      await expect.poll(() => isCut(page), { message: path }).toBe(false);
      // Longer words, and the other direction: what a language changes for those who do not see.
      const isChecked = language === 'de' || language === 'ar';
      if (isChecked) await expectAccessible(page);
      await page.close();
    }
    await options.locator('select:has(option[value=ar])').selectOption('browser');
    await options.close();
  });
}
