import { seenText } from '@/core/seen-text';
import { mainPartOf } from './main-part';
import { toMarkdown } from './markdown/to-markdown';
import { cutPage } from './page-limit';
import type { PageReading } from './page-reading';
import { prevailing } from './prevailing';
import { addressOf, contentTypeOf, titleOf } from './safe-dom';
import { copyVisible, type Look } from './visible-copy';

const LONGEST_LINE = 1000;

/**
 * What a person can see of a document, as Markdown. Changes nothing in the document, loads
 * nothing and runs nothing of it. Its result still has to be checked: see `PageReadingSchema`.
 */
export function readPage(page: Document, look: Look): PageReading {
  const copy = copyVisible(page, look);
  const language = languageTag(prevailing(copy.document.body, 'lang'));
  const direction = prevailing(copy.document.body, 'dir') === 'rtl' ? 'rtl' : 'ltr';
  const { root, title, byline, kind } = mainPartOf(copy.document, copy.elements);
  const text = toMarkdown(root);
  const markdown = cutPage(text);
  return {
    address: addressOf(page),
    title: lineOf(title || titleOf(page)),
    byline: byline === null ? null : lineOf(byline),
    language,
    direction,
    kind,
    contentType: contentTypeOf(page),
    markdown,
    characters: text.length,
    isWhole: copy.isWhole && markdown.length === text.length,
    closedFrames: copy.closedFrames,
  };
}

function lineOf(text: string): string {
  return cutPage(seenText(text).replace(/\s+/g, ' ').trim(), LONGEST_LINE);
}

/** As a tag that the schema takes, or null: pages write all kinds of things there. */
function languageTag(stated: string | null): string | null {
  const tag = stated?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,6}$/i.test(tag) ? tag : null;
}
