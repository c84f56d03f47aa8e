import { describe, expect, it } from 'vitest';
import { NO_SITE } from '@/core/site';
import { activePageOf } from './active-page';

const WINDOW = { id: 7, incognito: false };

describe('the page a surface belongs to', () => {
  it.each([undefined, {}, { url: '' }])(
    'is of a site that is not told, where the browser tells %j',
    (tab) => {
      expect(activePageOf(tab, WINDOW)).toEqual({
        site: null,
        title: '',
        windowId: 7,
        isPrivate: false,
      });
    },
  );

  it('is of the site of its address', () => {
    const tab = { url: 'https://here.example/lease', title: 'Lease' };
    expect(activePageOf(tab, WINDOW)).toEqual({
      site: 'here.example',
      title: 'Lease',
      windowId: 7,
      isPrivate: false,
    });
  });

  it('is in the tab that was told', () => {
    expect(activePageOf({ id: 3 }, WINDOW).tabId).toBe(3);
  });

  it.each(['chrome://newtab/', 'about:blank', 'file:///tmp/a.html'])(
    'is of no site, where it is told to be %s',
    (url) => {
      expect(activePageOf({ url }, WINDOW).site).toBe(NO_SITE);
    },
  );

  it('is a file where its address says so, and no browser page is one', () => {
    expect(activePageOf({ url: 'file:///tmp/a.html' }, WINDOW).isFile).toBe(true);
    expect(activePageOf({ url: 'chrome://newtab/' }, WINDOW).isFile).toBeUndefined();
  });

  it('has the icon that the browser keeps, where Homebody may see it and the tab has one', () => {
    const tab = { url: 'https://here.example/a?b=c&d', favIconUrl: 'https://here.example/i.png' };
    expect(activePageOf(tab, WINDOW, true).icon).toBe(
      '/_favicon/?pageUrl=https%3A%2F%2Fhere.example%2Fa%3Fb%3Dc%26d&size=32',
    );
    expect(activePageOf(tab, WINDOW, false).icon).toBeUndefined();
    expect(activePageOf({ url: tab.url }, WINDOW, true).icon).toBeUndefined();
    expect(activePageOf({ favIconUrl: tab.favIconUrl }, WINDOW, true).icon).toBeUndefined();
  });
});
