import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { mainPartOf } from '@/page/main-part';
import { toMarkdown } from '@/page/markdown/to-markdown';
import { copyVisible, type Look } from '@/page/visible-copy';

/** What an extractor took for the main text, and how long it took, in milliseconds. */
export interface Extracted {
  readonly text: string;
  readonly ms: number;
  readonly kind?: string;
}

const ADDRESS = 'http://fakehost.example/test/page.html';

/** Test pages come without their style sheets: only what an element says itself can hide it. */
const EVERYTHING: Look = {
  enter: () => SURROUNDINGS,
  within: (element, around) => (isHidden(element) ? null : { around, isBlock: isBlock(element) }),
  hasRoom: () => true,
  sees: () => true,
};
const SURROUNDINGS = {
  background: null,
  edge: { top: 0, start: 0, isRtl: false },
  opacity: 1,
  keepsLines: false,
  isVisible: true,
  isInGrid: false,
  colour: null,
  hasShadow: false,
} as const;
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

function isHidden(element: Element): boolean {
  const { display = '', visibility = '' } = element instanceof HTMLElement ? element.style : {};
  return display === 'none' || visibility === 'hidden' || element.hasAttribute('hidden');
}

/** Each is given a document of its own in which nothing loads and no script runs. */
export const extractors = {
  readability: (html: string): Extracted =>
    timed(html, (page) => ({ text: textOf(new Readability(page).parse()?.content ?? '') })),
  defuddle: (html: string): Extracted =>
    timed(html, (page) => ({ text: textOf(new Defuddle(page, { url: ADDRESS }).parse().content) })),
  homebody: (html: string): Extracted =>
    timed(html, (page) => {
      const copy = copyVisible(page, EVERYTHING);
      const { root, kind } = mainPartOf(copy.document, copy.elements);
      return { text: textOf(root.outerHTML), kind };
    }),
  /** The expected page, as words. */
  expected: (html: string): Extracted => timed(html, () => ({ text: textOf(html) })),
  /** The whole of our reading, with Markdown. */
  markdown: (html: string): Extracted =>
    timed(html, (page) => {
      const copy = copyVisible(page, EVERYTHING);
      return { text: toMarkdown(mainPartOf(copy.document, copy.elements).root) };
    }),
};

globalThis.extractPage = extractors;

function timed(html: string, extract: (page: Document) => Omit<Extracted, 'ms'>): Extracted {
  const page = documentOf(html);
  const start = performance.now();
  const found = extract(page);
  return { ...found, ms: performance.now() - start };
}

function documentOf(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = page.createElement('base');
  base.href = ADDRESS;
  page.head.prepend(base);
  return page;
}

/** The words of a page, with a blank at each end of a block, without scripts and styles. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const silent of body.querySelectorAll('script, style, noscript, template')) silent.remove();
  for (const element of body.querySelectorAll('*')) {
    if (isBlock(element) || element.localName === 'br') element.after(' ');
  }
  return body.textContent ?? '';
}
