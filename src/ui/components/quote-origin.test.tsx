// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { QuoteOrigin } from './quote-origin';

function words(pageTitle: string, pageUrl: string): string {
  const root = document.createElement('p');
  render(<QuoteOrigin quote={{ text: 'a clause', pageTitle, pageUrl }} />, root);
  return root.textContent ?? '';
}

it('names the page and its site, apart where they are read in one piece', () => {
  expect(words('Lease', 'https://example.com/lease')).toBe('Lease example.com');
});

it('names the site once where the browser has it for the title, as of a PDF', () => {
  expect(words('example.com', 'https://example.com/lease.pdf')).toBe('example.com');
});

it('says nothing of what it does not know', () => {
  expect(words('', '')).toBe('');
  expect(words('Notes', '')).toBe('Notes');
  expect(words('', 'https://example.com/')).toBe('example.com');
});
