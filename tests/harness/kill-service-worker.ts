import type { BrowserContext } from '@playwright/test';

/** Longer than the browser takes for either step, however busy the machine is. */
const LONGEST_MS = 10_000;

/**
 * Stops the service worker of the extension at `origin` as the browser would; resolves when it
 * is gone.
 * @throws Error where none is running: what a test says happens after it would not have happened
 */
export async function killServiceWorker(context: BrowserContext, origin: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  let status = 'unknown';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const own = versions.findLast(({ scriptURL }) => scriptURL.startsWith(`${origin}/`));
    if (own) status = own.runningStatus;
  });
  /** Waits for one of these, but not for ever; gives what it is then. */
  const settled = async (...wanted: readonly string[]): Promise<string> => {
    const end = Date.now() + LONGEST_MS;
    while (!wanted.includes(status) && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return status;
  };
  try {
    await session.send('ServiceWorker.enable');
    const before = await settled('running', 'stopped');
    if (before !== 'running') throw new Error(`No service worker to kill: it is ${before}`);
    await session.send('ServiceWorker.stopAllWorkers');
    const after = await settled('stopped');
    if (after !== 'stopped') throw new Error(`The service worker did not stop: it is ${after}`);
  } finally {
    await session.detach();
  }
}
