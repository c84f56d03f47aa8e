// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Quote } from '@/core/conversation';
import { show } from '../testing/show';
import { HERE, settle } from '../testing/stage';
import { QuoteBlock } from './quote-block';

const ADDRESS = 'https://secret.example/page';
const MARKED: Quote = { text: 'Marked', pageTitle: 'Secret', pageUrl: ADDRESS };
const PAGE: Quote = { ...MARKED, kind: 'page' };

async function inPrivateWindow(quote: Quote) {
  const shown = await show(<QuoteBlock quote={quote} />);
  await act(async () => {
    shown.adapter.setPage({ ...HERE, windowId: 7, isPrivate: true });
    for (const details of document.querySelectorAll('details')) {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    }
    await settle();
  });
  const link = document.querySelector<HTMLElement>('a[role="link"]');
  if (link === null) throw new Error('There is no link');
  return { ...shown, link };
}

const press = (kind: string, more: MouseEventInit = {}) =>
  new MouseEvent(kind, { bubbles: true, cancelable: true, ...more });

describe('a link in a private window', () => {
  it.each([
    ['a selection', MARKED],
    ['a page', PAGE],
  ])(
    'of %s has no address that the browser could follow into another window',
    async (_of, quote) => {
      const { adapter, link } = await inPrivateWindow(quote);
      expect(document.querySelector('[href]')).toBeNull();
      expect(link.tabIndex).toBe(0);
      link.dispatchEvent(press('click'));
      expect(adapter.openedPrivately).toEqual([{ address: ADDRESS, windowId: 7, active: true }]);
    },
  );

  it('is opened behind the page by Ctrl or the middle button, and by the keyboard too', async () => {
    const { adapter, link } = await inPrivateWindow(MARKED);
    link.dispatchEvent(press('click', { ctrlKey: true }));
    link.dispatchEvent(press('auxclick', { button: 1 }));
    link.dispatchEvent(press('auxclick', { button: 2 }));
    link.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    link.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(adapter.openedPrivately.map(({ active }) => active)).toEqual([false, false, true]);
    expect(adapter.openedPrivately.every(({ windowId }) => windowId === 7)).toBe(true);
  });
});

it('a link in any other window is one that the browser follows', async () => {
  const { adapter } = await show(<QuoteBlock quote={MARKED} />);
  const link = document.querySelector('a');
  expect(link?.getAttribute('href')).toBe(ADDRESS);
  expect(link?.target).toBe('_blank');
  expect(link?.rel).toBe('noopener noreferrer');
  expect(adapter.openedPrivately).toEqual([]);
});
