import * as v from 'valibot';
import { LONGEST_PAGE_TEXT } from '@/core/quote-limit';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const upTo = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

/**
 * What the script that reads a page gives back. It ran beside a page that may be hostile, so
 * nothing else is believed: a longer text, another direction or a made-up figure is no reading.
 */
export const PageReadingSchema = v.pipe(
  v.object({
    /** The page's own address, with its fragment. */
    address: v.pipe(upTo(100_000), v.url()),
    title: upTo(1000),
    byline: v.nullable(upTo(1000)),
    /** As the page states it, e.g. `de-AT`; null where it states none, or none that can be one. */
    language: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,6}$/i))),
    direction: v.picklist(['ltr', 'rtl']),
    /** An article that was found in the page, or the page without what stands around its text. */
    kind: v.picklist(['article', 'page']),
    /** As the browser names it, e.g. `application/pdf`: of what is no page there is no text. */
    contentType: v.pipe(v.string(), v.regex(/^[\w.+-]{1,60}\/[\w.+-]{1,100}$/)),
    /** The main text; empty where the page says nothing that can be seen. */
    markdown: upTo(LONGEST_PAGE_TEXT),
    /** Length of the whole main text in UTF-16 code units; of `markdown` alone where it is whole. */
    characters: count,
    /** False where `markdown` is a beginning, or the page was too large to be gone through. */
    isWhole: v.boolean(),
    /** Frames of other sites in which something may be read, and which were not. */
    closedFrames: count,
  }),
  v.check(
    ({ markdown, characters, isWhole }) =>
      isWhole ? characters === markdown.length : characters >= markdown.length,
    'The text is not as long as it says.',
  ),
);

/** A page as it was read. */
export type PageReading = v.InferOutput<typeof PageReadingSchema>;
