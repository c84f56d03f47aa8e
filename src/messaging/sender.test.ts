import { describe, expect, it } from 'vitest';
import { contextOf } from './sender';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const root = `chrome-extension://${id}/`;
const own = { id, root, backgroundPath: 'background.js', hostPath: 'offscreen.html' };
const from = (url: string | undefined, senderId: string | undefined = id) =>
  contextOf({ id: senderId, url }, own);

describe('who sent a message', () => {
  it('is the background, when it comes from the service worker', () => {
    expect(from(`${root}background.js`)).toBe('background');
  });

  it('is the host, when it comes from the offscreen document', () => {
    expect(from(`${root}offscreen.html`)).toBe('host');
  });

  it.each(['popup.html', 'sidepanel.html?window=3', 'options.html#models', 'pages/welcome.html'])(
    'is a surface, when it comes from %s',
    (path) => {
      expect(from(root + path)).toBe('surface');
    },
  );

  it('stays the same whatever stands behind the address', () => {
    expect(from(`${root}background.js?v=2`)).toBe('background');
    expect(from(`${root}offscreen.html#x`)).toBe('host');
  });

  it('is nobody, when it is another extension, even one that claims our addresses', () => {
    expect(from(`${root}popup.html`, 'ponmlkjihgfedcbaponmlkjihgfedcba')).toBeNull();
    expect(from(`${root}popup.html`, '')).toBeNull();
    expect(contextOf({ url: `${root}popup.html` }, own)).toBeNull();
  });

  it('is nobody, when it is a content script: its address is the page it runs in', () => {
    expect(from('https://example.com/')).toBeNull();
    expect(from('https://example.com/popup.html')).toBeNull();
    expect(from(`https://example.com/${root}popup.html`)).toBeNull();
    expect(from('about:blank')).toBeNull();
    expect(from(undefined)).toBeNull();
    expect(from('')).toBeNull();
  });

  it('is nobody, when an id begins with ours', () => {
    expect(from(`chrome-extension://${id}evil/popup.html`)).toBeNull();
    expect(from(`chrome-extension://${id}.evil/background.js`)).toBeNull();
    expect(from(`chrome-extension://${id}@evil/background.js`)).toBeNull();
  });

  it.each([
    'background.js.html',
    'x/background.js.html',
    'offscreen.html.html',
    'popup.html?background.js',
    'popup.html#/background.js',
    'x/offscreen.html',
    'OFFSCREEN.HTML.html',
  ])('is neither background nor host, when its address is only like theirs: %s', (path) => {
    expect(from(root + path)).toBe('surface');
  });

  it.each(['', 'x/background.js', '/background.js', 'background.js/', 'icon.png', 'wllama.wasm'])(
    'is nobody, when it is no page of ours: %j',
    (path) => {
      expect(from(root + path)).toBeNull();
    },
  );

  it('is who its address leads to, after its dots', () => {
    expect(from(`${root}popup/../background.js`)).toBe('background');
    expect(from(`${root}offscreen.html/../popup.html`)).toBe('surface');
  });
});
