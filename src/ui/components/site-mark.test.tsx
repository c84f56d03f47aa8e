// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { type Site, siteOf } from '@/core/site';
import { SiteMark } from './site-mark';

const HERE = siteOf('https://www.here.example/');

function show(site: Site | null, icon?: string): HTMLElement {
  const root = document.createElement('p');
  void act(() => render(<SiteMark site={site} icon={icon} />, root));
  return root;
}

it('is the first letter of a site whose icon is not to be had', () => {
  expect(show(HERE).textContent).toBe('H');
});

it('is the icon, and the letter where the browser cannot show it', () => {
  const root = show(HERE, '/_favicon/?pageUrl=x');
  const image = root.querySelector('img');
  expect([image?.getAttribute('src'), image?.alt]).toEqual(['/_favicon/?pageUrl=x', '']);
  void act(() => {
    image?.dispatchEvent(new Event('error'));
  });
  expect(root.textContent).toBe('H');
  // Another page of it has an icon of its own.
  void act(() => render(<SiteMark site={HERE} icon="/_favicon/?pageUrl=y" />, root));
  expect(root.querySelector('img')?.getAttribute('src')).toBe('/_favicon/?pageUrl=y');
});

it('is no icon where there is no site', () => {
  expect(show(null, '/_favicon/?pageUrl=x').querySelector('img')).toBeNull();
});
