import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** A popup is as tall as its content and never taller than this, in CSS pixels. */
const TALLEST_POPUP = 600;

/** Takes pictures of both surfaces, light and dark; resolves to the names of the files. */
export async function takePictures(panel: Page, popup: Page, folder: string): Promise<string[]> {
  await panel.setViewportSize({ width: 400, height: 720 });
  await popup.getByRole('textbox', { name: 'Your question' }).waitFor();
  // The popup shows the end of the last answer as soon as it has the conversation.
  await popup.locator('.glance, article.answer').first().waitFor();
  await popup.setViewportSize({ width: 380, height: TALLEST_POPUP });
  const box = await popup.locator('.surface').boundingBox();
  if (box) await popup.setViewportSize({ width: 380, height: Math.round(box.height) });
  const names: string[] = [];
  for (const [surface, page] of Object.entries({ panel, popup })) {
    await page.bringToFront();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const name = `${surface}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name), animations: 'disabled' });
      names.push(name);
    }
  }
  return names;
}
