import type { BrowserContext } from '@playwright/test';

/** How long it takes to open a page of the extension, in milliseconds from its document's start. */
export interface OpeningTimes {
  /** It was painted and its text box takes what is typed. */
  readonly ready: number;
  /** What was to be shown is drawn. */
  readonly shown: number;
}

interface Wanted {
  /** Whatever has the text: the thread of a surface, the body of a plain page. */
  readonly selector: string;
  readonly text: string;
}

/** Opens a page in a new tab as large as a side panel, takes the times by its own clock, closes it. */
export async function openingTimes(
  context: BrowserContext,
  address: string,
  wanted: Wanted,
): Promise<OpeningTimes> {
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width: 400, height: 720 });
    await page.addInitScript(({ selector, text }) => {
      const times = { ready: 0, shown: 0 };
      Object.assign(window, { times });
      // No function with a name in here: the page lacks what the compiler adds to keep it.
      new (class {
        look(): void {
          const box = document.querySelector('textarea');
          if (times.ready === 0 && box?.disabled === false) times.ready = performance.now();
          const isShown = document.querySelector(selector)?.textContent?.includes(text) === true;
          if (times.shown === 0 && isShown) times.shown = performance.now();
          if (times.ready === 0 || times.shown === 0) requestAnimationFrame(() => this.look());
        }
      })().look();
    }, wanted);
    await page.goto(address);
    const times = await page.waitForFunction(() => {
      const { ready, shown }: { ready: number; shown: number } = Reflect.get(window, 'times');
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (!paint || ready === 0 || shown === 0) return null;
      return { ready: Math.max(ready, paint.startTime), shown: Math.max(shown, paint.startTime) };
    });
    const taken = await times.jsonValue();
    if (taken === null) throw new Error(`${address} was not shown`);
    return taken;
  } finally {
    await page.close();
  }
}
