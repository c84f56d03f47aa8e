import { textLength } from './text-length';

/** More than this are not asked: on such a page it is words that are marked, not the text. */
const MOST = 20;

/**
 * What the larger part of a text has for an attribute that is inherited (`lang`, `dir`): that of
 * the page, unless a frame or a part with more than half of the text says otherwise.
 */
export function prevailing(body: Element, attribute: 'lang' | 'dir'): string | null {
  const most = textLength(body) / 2;
  let value = body.getAttribute(attribute);
  const stated = [...body.querySelectorAll(`[${attribute}]`)].slice(0, MOST);
  // In the order of the document, so that the innermost of those that hold most of it is last.
  for (const part of stated) if (textLength(part) > most) value = part.getAttribute(attribute);
  return value;
}
