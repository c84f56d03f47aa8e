import remend, { type RemendHandler } from 'remend';

/** Past this the end of a text is not looked at; no one writes such a paragraph. */
const LONGEST = 4000;

/** A picture whose address has not arrived is its words; the library would name an address. */
const image: RemendHandler = {
  name: 'image',
  priority: 0,
  handle: (text) => text.replace(/!(?:\[([^\]]*)(?:\](?:\([^)]*)?)?)?$/, '$1'),
};

/** Marks that may open something, but behind which nothing stands yet. */
const bare: RemendHandler = {
  name: 'bare-marks',
  priority: 1,
  handle: (text) => text.replace(/(^|\s)(?:[*_~]{1,3}|`{1,2})$/, '$1'),
};

/**
 * Closes what the end of a text left open (`**bold`, `[a link](https:/`), so that words do not
 * change their looks twice while they arrive. Formulas are left as they are until they are whole.
 */
export function mend(text: string): string {
  if (text.length > LONGEST) return text;
  return remend(text, {
    linkMode: 'text-only',
    images: false,
    katex: false,
    htmlTags: false,
    setextHeadings: false,
    comparisonOperators: false,
    singleTilde: false,
    handlers: [image, bare],
  });
}
