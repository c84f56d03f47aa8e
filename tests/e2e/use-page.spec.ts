import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { type PageServer, servePages } from './support/page-server';
import { SideSurface } from './support/side-surface';
import { storedMessages } from './support/stored-messages';

const CHIP = 'figure.page-chip';
const PROBLEM = '.page-problem';

let server: PageServer;
let page: Page;
let panel: SideSurface;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ shared }) => {
  server = await servePages();
  const { context } = shared.browser;
  page = await context.newPage();
  await page.goto(server.address('notice.html'));
  panel = await SideSurface.openBeside(shared, page);
});

test.afterAll(async () => {
  await page?.close();
  server?.close();
});

test('an answer about a page uses what stands only there, and the question shows what was read', async () => {
  await panel.press('Use this page');
  await panel.expectWords(CHIP, 'Notice at the pier');
  await panel.expectWords(CHIP, /localhost:\d+ · 13 words · Probably fits as a whole/);
  await panel.ask('What is the name of the dog?');
  expect(await panel.ended()).toContain('Barnaby');
  await panel.expectNone(CHIP);
  await panel.expectWords(
    'article.question .page-summary',
    /Notice at the pier\s+localhost:\d+ · 13 words/,
  );
  await panel.expectWords('article.question', 'The model read all of the page.');
  await panel.evaluate(`document.querySelector('.page-summary').click()`);
  await panel.expectWords('.page-text', 'The name of the dog is Barnaby.');
});

test('a page is left out at a press', async () => {
  await panel.press('Use this page');
  await panel.expectWords(CHIP, 'Notice at the pier');
  await panel.press('Leave the page out');
  await panel.expectNone(CHIP);
});

test('a page that has changed since says so when the person comes back, and is read again', async () => {
  await panel.press('Use this page');
  await panel.expectWords(CHIP, '13 words');
  await panel.comeBack();
  await page.evaluate(() => {
    document.querySelector('p')!.textContent = 'The dog is called Rex.';
  });
  await panel.comeBack();
  await panel.expectWords(CHIP, 'The page has changed since it was read.');
  await panel.press('Read it again');
  await panel.expectWords(CHIP, '5 words');
  expect(await panel.words(CHIP)).not.toContain('has changed');
  await panel.press('Leave the page out');
});

test('articles, manuals, tables, code, frames and text from right to left are in the question as they are on the page, and hidden text is not', async () => {
  const kinds = [
    ['article.html', '## What the keeper ate\n', 'ltr'],
    ['manual.html', '## Section 119\n', 'ltr'],
    ['tables.html', '| Line 9 | on demand |  | by weight |', 'ltr'],
    ['code.html', "```python\nwith open('log.txt') as lines:\n    for line in lines:\n", 'ltr'],
    ['frame.html', 'lyset brænder', 'ltr'],
    ['rtl.html', '## ما أكله الحارس', 'rtl'],
    ['hostile.html', '**The sun comes back on Thursday.**', 'ltr'],
  ] as const;
  await panel.press('New conversation');
  await panel.expectCount('article.answer', 0);
  for (const [at, [name, says, direction]] of kinds.entries()) {
    await page.goto(server.address(name));
    await panel.press('Use this page');
    await panel.expectWords(CHIP, 'words');
    await panel.ask('What does the page say?');
    await panel.expectCount('article.answer', at + 1);
    await panel.stop();
    // What the model is given is what is stored with the question.
    const quotes = (await storedMessages(panel)).flatMap((one) =>
      one.role === 'user' && one.quote !== null ? [one.quote] : [],
    );
    const quote = quotes.find(({ pageUrl }) => pageUrl === server.address(name));
    expect(quote?.text).toContain(says);
    // What a page hides from its readers, it does not say to the model either.
    expect(quote?.text).not.toContain('SECRET-');
    await panel.evaluate(
      `for (const one of document.querySelectorAll('details:not([open]) > .page-summary')) one.click();`,
    );
    const shown = `(() => {
      const text = [...document.querySelectorAll('.page-text')].at(-1);
      const piece = text?.querySelector('.page-piece');
      return [text?.textContent.includes(${JSON.stringify(says)}), piece && getComputedStyle(piece).direction];
    })()`;
    await expect.poll(() => panel.evaluate(shown)).toEqual([true, direction]);
  }
});

test('an empty page says that there is nothing to read', async () => {
  await page.goto(server.address('empty.html'));
  await panel.press('Use this page');
  await panel.expectWords(PROBLEM, 'There is no text on this page that can be seen.');
  await panel.expectNone(CHIP);
  await panel.press('Dismiss');
  await panel.expectNone(PROBLEM);
});

test('a page of 2 MB says how much of it fits, and lets another part be chosen', async () => {
  await page.goto(server.address('long-2.html'));
  await panel.press('Use this page');
  await panel.expectWords(CHIP, /3\d\d,\d{3} words · About the first 0\.\d% fits/);
  await panel.evaluate(`{
    const select = document.querySelector('.page-select');
    select.value = select.options[5].value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }`);
  await panel.expectWords(CHIP, /About (?:49|50)% to (?:49|50)% fits/);
  await panel.press('Leave the page out');
});

test('a page that hangs is given up at a press, or after twenty seconds with words, and is read when it goes on', async () => {
  await page.goto(server.address('notice.html'));
  // Its one thread waits for an answer that the server gives when it is told to.
  await page.evaluate(() => {
    setTimeout(() => {
      const request = new XMLHttpRequest();
      request.open('GET', '/pages/held', false);
      request.send();
    });
  });
  await expect.poll(() => server.requests).toContain('/pages/held');
  await panel.press('Use this page');
  await panel.expectWords('.page-line', 'Reading the page…');
  await panel.press('Cancel');
  await panel.expectNone('.page-line');
  const focused = () => panel.evaluate('document.activeElement.className');
  await expect.poll(focused).toBe('composer-text');

  await panel.press('Use this page');
  await panel.expectWords(PROBLEM, 'The page did not answer within 20 seconds.', 60_000);
  expect(await panel.words('.page-line')).not.toContain('Reading the page…');
  await panel.expectNone(CHIP);
  server.release();
  await panel.press('Use this page');
  await panel.expectWords(CHIP, 'Notice at the pier');
  await panel.expectNone(PROBLEM);
  await panel.press('Leave the page out');
});

test('a PDF says how its text can be asked about all the same', async () => {
  await page.goto(server.address('lease.pdf'));
  await panel.press('Use this page');
  await panel.expectWords(PROBLEM, 'Select what you want to ask about, right-click and choose');
  await panel.expectNone(CHIP);
  await panel.press('Dismiss');
});

test('a page that Homebody was not called on, or that no extension may read, says what to do', async () => {
  await page.goto(server.address('article.html').replace('localhost', '127.0.0.2'));
  await panel.press('Use this page');
  await panel.expectWords(PROBLEM, 'press Homebody’s icon in the toolbar');
  await panel.press('Dismiss');
  await page.goto('chrome://version/');
  await panel.press('Use this page');
  await panel.expectWords(PROBLEM, 'The browser lets no extension read this page.');
  await panel.expectNone(CHIP);
});
