import type { Page } from '@playwright/test';
import { LONG_ANSWER } from '../harness/ui-preview/texts';
import { box, expect, sentNames, test } from './support/preview';

test.describe('the keyboard', () => {
  test('is in the text box when a surface opens; Enter sends, Shift+Enter breaks the line', async ({
    show,
  }) => {
    const page = await show('state=complete');
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await expect(page.locator('article.question').last()).toHaveText(/one\s*two/);
    await expect(box(page)).toHaveValue('');
    await expect(box(page)).toBeFocused();
  });

  test('stops the answer with Esc, and not while the models are open', async ({ show }) => {
    const page = await show('state=streaming');
    await page.keyboard.press('Control+j');
    await expect(page.getByRole('combobox', { name: 'Search models' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    expect(await sentNames(page)).not.toContain('chat.stop');
    await page.keyboard.press('Escape');
    await expect(page.getByText('Stopped', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  });

  test('chooses a model with arrows and Enter, and the focus comes back to the chip', async ({
    show,
  }) => {
    const page = await show('state=complete');
    await page.keyboard.press('Tab');
    const chip = page.getByRole('button', { name: /^Model: Smart/ });
    await expect(chip).toBeFocused();
    await page.keyboard.press('Enter');
    const current = page.getByRole('option', { selected: true });
    await expect(current).toContainText('Smart');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Model: Instant, ready/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Model: Smart, ready/ })).toBeFocused();
  });

  test('reaches everything in reading order and never gets lost', async ({ show }) => {
    const page = await show('state=figures');
    await page.getByRole('button', { name: 'Downloads' }).focus();
    const reached: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      if (step > 0) await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const element = document.activeElement;
          return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
        }),
      );
    }
    expect(reached).toEqual([
      'Downloads',
      'New conversation',
      'Options',
      'Follow the tab',
      'This site',
      'Instructions',
      'Conversation',
      'Edit',
      'Copy',
      'Regenerate',
      'Figures',
      'Your question',
      'Model: Smart, ready, on GPU',
      'Send',
    ]);
  });

  test('begins a new conversation with Ctrl+Shift+O, ready to type', async ({ show }) => {
    const page = await show('state=complete');
    await page.keyboard.press('Control+Shift+O');
    await expect(page.getByRole('heading', { name: 'Ask anything' })).toBeVisible();
    await expect(box(page)).toBeFocused();
  });

  test('puts a handed-over quote beside the question, removes it, and goes on typing', async ({
    show,
  }) => {
    const page = await show('state=quote');
    const chip = page.getByRole('figure', { name: 'Quoted selection' });
    await expect(chip).toContainText('Residential lease, part II');
    await expect(box(page)).toBeFocused();
    await chip.getByRole('button', { name: 'Remove the quote' }).click();
    await expect(chip).toBeHidden();
    await expect(box(page)).toBeFocused();
  });
});

test.describe('the text box', () => {
  test('grows with what is typed, up to a limit, and shrinks again', async ({ show }) => {
    const page = await show('state=empty');
    const height = async () => (await box(page).boundingBox())?.height ?? 0;
    const one = await height();
    await box(page).fill('a\nb\nc\nd');
    const four = await height();
    expect(four).toBeGreaterThan(one + 50);
    await box(page).fill('x\n'.repeat(500));
    expect(await height()).toBeLessThanOrEqual(256);
    await box(page).fill('');
    expect(await height()).toBe(one);
  });

  test('takes a next question while an answer runs, which then waits its turn', async ({
    show,
  }) => {
    const page = await show('state=streaming');
    await expect(page.getByRole('button', { name: 'Send' })).toBeHidden();
    await page.keyboard.type('And then?');
    await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Waiting for its turn')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  });

  test('is ready before anything was answered', async ({ show }) => {
    const page = await show('state=empty');
    // The adapter is asynchronous: what stands in the first frame stood there without a reply.
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector('.composer-text')) return;
        observer.disconnect();
        document.documentElement.dataset.firstSent = String(
          document.querySelectorAll('.empty-thread').length,
        );
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await page.locator('html[data-ready]').waitFor();
    await expect(page.locator('html')).toHaveAttribute('data-first-sent', '0');
    await expect(box(page)).toBeFocused();
  });
});

test.describe('the thread', () => {
  const distance = (page: Page) =>
    page
      .getByRole('region', { name: 'Conversation' })
      .evaluate((frame) => frame.scrollHeight - frame.clientHeight - frame.scrollTop);
  const write = (page: Page, text: string) =>
    page.evaluate((words) => {
      const { host, conversationId } = window.preview;
      const last = host.view(conversationId).messages.at(-1);
      if (last) host.write(conversationId, last.id, words);
    }, text);

  test('follows the words as they come, and stays put when the reader scrolled up', async ({
    show,
  }) => {
    const page = await show('state=long');
    await box(page).fill('One more?');
    await page.keyboard.press('Enter');
    await write(page, LONG_ANSWER);
    await expect.poll(() => distance(page)).toBeLessThan(2);

    const frame = page.getByRole('region', { name: 'Conversation' });
    await frame.evaluate((element) => element.scrollBy(0, -400));
    const jump = page.getByRole('button', { name: 'Jump to latest' });
    await expect(jump).toBeVisible();
    const top = await frame.evaluate((element) => element.scrollTop);
    await write(page, LONG_ANSWER);
    await expect.poll(() => distance(page)).toBeGreaterThan(600);
    expect(await frame.evaluate((element) => element.scrollTop)).toBe(top);

    await jump.click();
    await expect(jump).toBeHidden();
    expect(await distance(page)).toBeLessThan(2);
    await expect(box(page)).toBeFocused();
    await write(page, LONG_ANSWER);
    await expect.poll(() => distance(page)).toBeLessThan(2);
  });

  test('tells a screen reader that an answer began, and once what it says', async ({ show }) => {
    const page = await show('state=complete');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const region = document.querySelector('[role="status"][aria-atomic]');
      if (!region) return;
      new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await box(page).fill('Why?');
    await page.keyboard.press('Enter');
    await expect(page.locator('article.answer')).toHaveCount(2);
    for (const word of ['Because', ' it', ' is', ' so.']) await write(page, word);
    await page.evaluate(() => {
      const { host, conversationId } = window.preview;
      const last = host.view(conversationId).messages.at(-1);
      if (last) host.setState(conversationId, last.id, 'complete');
    });
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard))
      .toEqual(['Smart is answering', 'Smart: Because it is so.']);
  });

  test('shows markup as the text it is', async ({ show }) => {
    const page = await show('state=unbroken');
    await expect(page.locator('article.answer')).toContainText('<b>not bold</b> <img src=x');
    expect(await page.locator('article img, article b').count()).toBe(0);
  });

  test('copies an answer and says so', async ({ show }) => {
    const page = await show('state=complete');
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => window.preview.adapter.copied)).toHaveLength(1);
  });
});

test.describe('the popup', () => {
  test('opens with the end of the last answer and becomes the whole thread when asked', async ({
    show,
  }) => {
    const page = await show('state=long&surface=popup', 380, 600);
    const popup = page.locator('.popup');
    expect((await popup.boundingBox())?.height).toBeLessThan(400);
    await page.getByRole('button', { name: 'Show the conversation' }).click();
    await expect(page.locator('article.answer')).toHaveCount(12);
    expect((await popup.boundingBox())?.height).toBe(560);
    await expect(box(page)).toBeFocused();
  });

  test('hands the conversation to the side panel, with what is typed', async ({ show }) => {
    const page = await show('state=complete&surface=popup', 380, 600);
    await box(page).fill('Half a thought');
    await page.getByRole('button', { name: 'Open in the side panel' }).click();
    const opened = await page.evaluate(() => window.preview.adapter.opened);
    expect(opened).toEqual([{ windowId: 1, conversationId: 'conversation-1' }]);
    const draft = await page.evaluate(
      () => window.preview.host.view(window.preview.conversationId).draft.text,
    );
    expect(draft).toBe('Half a thought');
  });
});
