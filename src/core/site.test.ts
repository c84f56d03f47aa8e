import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SITE, siteOf } from './site';

describe('the site of a page', () => {
  it.each([
    ['https://example.com/a?b#c', 'example.com'],
    ['http://example.com/', 'example.com'],
    ['https://EXAMPLE.com', 'example.com'],
    ['https://www.example.com/', 'www.example.com'],
    ['http://localhost:8080/x', 'localhost:8080'],
    ['https://example.com:443/', 'example.com'],
    ['http://[::1]:3000/', '[::1]:3000'],
    ['https://person:secret@example.com/', 'example.com'],
    ['https://müller.example/', 'xn--mller-kva.example'],
  ])('of %s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });

  it.each([
    undefined,
    '',
    'about:blank',
    'chrome://settings/',
    'chrome-extension://abcdefghijklmnop/popup.html',
    'file:///home/person/notes.txt',
    'data:text/html,hello',
    'blob:https://example.com/1234',
    'view-source:https://example.com/',
    'javascript:void 0',
    'example.com',
    'https://',
    'https://exa mple.com/',
  ])('is none for %s', (address) => {
    expect(siteOf(address)).toBe(NO_SITE);
  });

  it('never throws, whatever the browser says the address is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (address) => {
        expect(siteOf(address)).not.toBe('');
      }),
    );
  });

  it('is never shared by a web page and by pages without a site, whatever the host is called', () => {
    expect(siteOf(`http://${NO_SITE}/`)).toBe(NO_SITE);
    expect(URL.canParse(`http://${NO_SITE}/`)).toBe(false);
  });
});
