import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LaunchedExtension, type LaunchOptions, launchExtension } from '../harness/browser';
import { ensureChromium } from '../harness/chromium';
import { startDemoHub } from '../harness/demo-hub';
import { developerBuild } from '../harness/developer-build';
import type { Hub } from '../harness/hub/hub';
import { SetupError, textOf } from '../harness/setup-error';
import { Step } from '../harness/steps';
import { demoWeights } from '../harness/weights';
import { askInPanel } from './ask-in-panel';
import { openSidePanel } from './open-side-panel';
import { serveWelcome } from './serve-welcome';
import { takePictures } from './take-pictures';

const PICTURES = fileURLToPath(new URL('../../.output/screenshots', import.meta.url));

interface Session {
  readonly browser: LaunchedExtension;
  readonly hub: Hub;
  readonly welcome: { readonly url: string; stop(): Promise<void> };
}

/**
 * Asks one question in the side panel, as a person does, and writes the answer to stdout as it
 * streams, then its figures; leaves pictures of the surfaces in `.output/screenshots`.
 * @throws SetupError whose message says what to do
 */
export async function ask(question: string): Promise<void> {
  await withSession(true, async ({ browser }) => {
    const panel = await browser.openPanel();
    const figures = await askInPanel(panel, question, (text) => process.stdout.write(text));
    process.stdout.write(`\n\n${figures.map((figure) => `  ${figure}\n`).join('')}`);
    await mkdir(PICTURES, { recursive: true });
    const pictures = await takePictures(panel, await browser.openPopup(), PICTURES);
    process.stdout.write(
      `\nPictures: ${pictures.map((name) => join(PICTURES, name)).join('\n          ')}\n`,
    );
  });
}

/** Opens a page to read with the panel beside it, and stays until the browser is closed. */
export async function open(): Promise<void> {
  await withSession(false, async ({ browser, welcome }) => {
    const closed = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
    const article = browser.context.pages()[0] ?? (await browser.context.newPage());
    await article.goto(welcome.url);
    const place = (await openSidePanel(browser, article))
      ? 'the panel beside the page'
      : 'its popup, behind the button in the toolbar';
    process.stderr.write(
      `Homebody is open: type a question into ${place}. Close the browser or press Ctrl-C to end.\n`,
    );
    await closed;
  });
}

async function withSession(
  headless: boolean,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  await ensureChromium();
  await demoWeights();
  const build = await developerBuild();
  const hub = await startDemoHub();
  const welcome = await serveWelcome();
  try {
    const browser = await startBrowser({ build, hub: hub.base, headless });
    try {
      await work({ browser, hub, welcome });
    } finally {
      await browser.close();
    }
  } finally {
    await Promise.all([hub.stop(), welcome.stop()]);
  }
}

async function startBrowser(options: LaunchOptions): Promise<LaunchedExtension> {
  const step = new Step('Starting the browser');
  try {
    const browser = await launchExtension(options);
    step.done();
    return browser;
  } catch (error) {
    step.failed();
    const [reason] = textOf(error).split('\n', 1);
    const advice = options.headless
      ? 'see that it starts by itself (`chromium --version`), or name another one in HOMEBODY_CHROMIUM'
      : 'see that DISPLAY or WAYLAND_DISPLAY names a screen that is there, or type `npm start -- --headless`';
    throw new SetupError(`Chromium did not start (${reason}): ${advice}.`, { cause: error });
  }
}
