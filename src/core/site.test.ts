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
    ['https://bücher.example:8443/', 'xn--bcher-kva.example:8443'],
    ['https://example.com./a', 'example.com'],
    ['http://localhost.:8080/', 'localhost:8080'],
    ['http://[::1]:80/', '[::1]'],
    ['http://127.1/', '127.0.0.1'],
    ['blob:https://example.com/1234', 'example.com'],
    ['filesystem:https://example.com/temporary/a', 'example.com'],
    ['view-source:https://EXAMPLE.com/', 'example.com'],
    ['view-source:blob:https://example.com/1234', 'example.com'],
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
    'about:srcdoc',
    'blob:null/1234',
    'view-source:file:///home/person/notes.txt',
    'filesystem:file:///temporary/a',
    'https://./',
    'https://../',
    `https://${'a'.repeat(300)}.example/`,
    'view-source:'.repeat(50),
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

  it('is the same however an address is written, and whatever stands before and after the host', () => {
    fc.assert(
      fc.property(fc.domain(), fc.option(fc.integer({ min: 1, max: 65_535 })), (host, port) => {
        const at = port === null ? '' : `:${port}`;
        const site = siteOf(`https://${host}${at}/`);
        expect(site).not.toBe(NO_SITE);
        const same = [
          `https://${host.toUpperCase()}${at}`,
          `https://${host}.${at}/a/b?c#d`,
          `https://person:secret@${host}${at}/`,
          ` https://${host}${at}/ `,
          `blob:https://${host}${at}/1`,
          `view-source:https://${host}${at}/`,
        ];
        for (const address of same) expect(siteOf(address)).toBe(site);
        // What is named by its site is found by it again.
        expect(siteOf(`https://${site}/`)).toBe(site);
      }),
    );
  });

  it('is never shared by a web page and by pages without a site, whatever the host is called', () => {
    expect(siteOf(`http://${NO_SITE}/`)).toBe(NO_SITE);
    expect(URL.canParse(`http://${NO_SITE}/`)).toBe(false);
  });
});
