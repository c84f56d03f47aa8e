import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { textLength } from './text-length';

/** Where the main text of a page is, and what is known about it. */
export interface MainPart {
  readonly root: Element;
  readonly title: string;
  readonly byline: string | null;
  /** An article that was found in the page, or all of the page but what stands around it. */
  readonly kind: 'article' | 'page';
}

/** Beyond this many elements the search for an article takes seconds: see decision 014. */
const MOST_ELEMENTS = 60_000;
/** Shorter finds, in UTF-16 code units, are no article: Readability itself doubts them. */
const LEAST_ARTICLE = 500;
/**
 * A find that is a smaller part of the page's own text than this is only a part of it, unless the
 * page has paragraphs as articles have them.
 */
const LEAST_SHARE = 0.4;

/** What stands around the text of a page that is no article. */
const AROUND =
  'nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]';

/**
 * The main part of a copy of a page, which is used up by this. It is the article that Readability
 * finds; where that leaves out most of what the page says, as on a page of tables, an index or a
 * list of messages, it is the `main` landmark or else the page without what stands around it.
 */
export function mainPartOf(copy: Document, elements: number): MainPart {
  const fallback = wholeOf(copy);
  if (elements > MOST_ELEMENTS) return fallback;
  const whole = textLength(fallback.root);
  const hasParagraphs = isProbablyReaderable(copy, { visibilityChecker: () => true });
  const article = new Readability<Element>(copy, {
    keepClasses: true,
    disableJSONLD: true,
    // The tree itself is wanted, and no page's text is ever read as markup again.
    serializer: (node) => (node instanceof Element ? node : copy.createElement('div')),
  }).parse();
  const root = article?.content;
  if (!article || !root) return fallback;
  const found = textLength(root);
  if (found < LEAST_ARTICLE || (found < LEAST_SHARE * whole && !hasParagraphs)) return fallback;
  const title = article.title?.trim() || copy.title;
  return { root, title, byline: article.byline?.trim() || null, kind: 'article' };
}

function wholeOf(copy: Document): MainPart {
  const body = copy.body.cloneNode(true);
  if (!(body instanceof Element)) throw new TypeError('A body was copied as something else');
  const mains = body.querySelectorAll('main, [role=main]');
  const main = mains.length === 1 ? mains[0] : undefined;
  const root = main && textLength(main) > textLength(body) / 4 ? main : body;
  for (const around of root.querySelectorAll(AROUND)) {
    // An article has a header of its own, with its title.
    if (around.closest('article') === null || around.matches('nav')) around.remove();
  }
  // A page that is all frame around nothing still says something.
  const isEmpty = textLength(root) === 0;
  const kept = isEmpty ? copy.body.cloneNode(true) : root;
  return {
    root: kept instanceof Element ? kept : root,
    title: copy.title,
    byline: null,
    kind: 'page',
  };
}
