import type { BrowserContext } from '@playwright/test';

/** Longer than the browser takes for either step, however busy the machine is. */
const LONGEST_MS = 30_000;

/**
 * Stops the service worker of the extension at `origin` as the browser would; resolves when it
 * is gone, also where what it left undone has started another by then.
 * @throws Error where none is running: what a test says happens after it would not have happened
 */
export async function killServiceWorker(context: BrowserContext, origin: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  // Every state that was told, as one that passed quickly counts too: a page whose port breaks
  // starts the next worker at once, and two messages may be read before anyone looks.
  const told: string[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions) {
      if (scriptURL.startsWith(`${origin}/`)) told.push(runningStatus);
    }
  });
  /** Waits for a state told since the one at `from`, but not for ever. */
  const was = async (wanted: string, from: number): Promise<boolean> => {
    const end = Date.now() + LONGEST_MS;
    while (!told.includes(wanted, from) && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return told.includes(wanted, from);
  };
  const now = () => told.at(-1) ?? 'unknown';
  try {
    await session.send('ServiceWorker.enable');
    if (!(await was('running', 0))) throw new Error(`No service worker to kill: it is ${now()}`);
    const before = told.length;
    await session.send('ServiceWorker.stopAllWorkers');
    if (!(await was('stopped', before))) {
      throw new Error(`The service worker did not stop: it is ${now()}`);
    }
  } finally {
    await session.detach();
  }
}
