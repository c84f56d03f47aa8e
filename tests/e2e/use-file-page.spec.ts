import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { pressToolbarButton } from '../harness/press-toolbar-button';
import { App, expect, test } from './support/app';
import { SideSurface } from './support/side-surface';

const NOTICE = fileURLToPath(new URL('../fixtures/pages/notice.html', import.meta.url));

let app: App;
let page: Page;

test.beforeAll(async () => {
  app = await App.start([], undefined, ['--enable-unsafe-extension-debugging']);
  page = await app.browser.context.newPage();
  await page.goto(pathToFileURL(NOTICE).href);
});

test.afterAll(() => app?.stop());

interface Details {
  readonly state: string;
  readonly fileAccess: { readonly isActive: boolean };
}

/** What the browser's list of extensions asks of the browser. */
interface DeveloperPrivate {
  updateProfileConfiguration(update: object): Promise<void>;
  updateExtensionConfiguration(update: object): Promise<void>;
  getExtensionInfo(id: string): Promise<Details>;
}

/** Turns "Allow access to file URLs" on or off, as its switch does; the extension is loaded anew. */
async function allowFiles(isAllowed: boolean): Promise<void> {
  const list = await app.browser.context.newPage();
  await list.goto('chrome://extensions/');
  const { extensionId } = app.browser;
  await list.evaluate(
    async ([extensionId, fileAccess]) => {
      const browsers: DeveloperPrivate = Reflect.get(chrome, 'developerPrivate');
      // Without it the browser loads nothing anew that comes from no store.
      await browsers.updateProfileConfiguration({ inDeveloperMode: true });
      await browsers.updateExtensionConfiguration({ extensionId, fileAccess });
    },
    [extensionId, isAllowed] as const,
  );
  const details = () =>
    list.evaluate((id) => {
      const browsers: DeveloperPrivate = Reflect.get(chrome, 'developerPrivate');
      return browsers.getExtensionInfo(id);
    }, extensionId);
  await expect
    .poll(details)
    .toMatchObject({ state: 'ENABLED', fileAccess: { isActive: isAllowed } });
  await list.close();
}

/** The panel beside the file, on which the person has pressed Homebody's button. */
async function usePage(): Promise<SideSurface> {
  await page.bringToFront();
  await pressToolbarButton(app.browser, page);
  const panel = await SideSurface.openBeside(app, page);
  await panel.press('Use this page');
  return panel;
}

test('a file of this computer is read like any page, where the browser lets Homebody read files', async () => {
  await allowFiles(true);
  const panel = await usePage();
  await panel.expectWords('figure.page-chip', /Notice at the pier\s+No website · 13 words/);
  await panel.press('Leave the page out');
  await panel.expectNone('figure.page-chip');
});
