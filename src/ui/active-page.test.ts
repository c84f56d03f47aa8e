import { describe, expect, it } from 'vitest';
import { NO_SITE } from '@/core/site';
import { activePageOf } from './active-page';

describe('the page a surface belongs to', () => {
  it.each([undefined, {}, { url: '' }])(
    'is of a site that is not told, where the browser tells %j',
    (tab) => {
      expect(activePageOf(tab, 7)).toEqual({ site: null, title: '', windowId: 7 });
    },
  );

  it('is of the site of its address', () => {
    const tab = { url: 'https://here.example/lease', title: 'Lease' };
    expect(activePageOf(tab, 7)).toEqual({ site: 'here.example', title: 'Lease', windowId: 7 });
  });

  it('is in the tab that was told', () => {
    expect(activePageOf({ id: 3 }, 7).tabId).toBe(3);
  });

  it.each(['chrome://newtab/', 'about:blank', 'file:///tmp/a.html'])(
    'is of no site, where it is told to be %s',
    (url) => {
      expect(activePageOf({ url }, 7).site).toBe(NO_SITE);
    },
  );
});
