import { LazyPart } from './lazy-part';

/** Reads Markdown; needed for every answer, but not for the first frame. */
export const readingPart = new LazyPart(async () => {
  const [{ MarkdownReader }, { plainText }] = await Promise.all([
    import('../reading/markdown-reader'),
    import('../reading/plain-text'),
  ]);
  return { MarkdownReader, plainText };
});

/** Colours code; needed when an answer holds some in a language that it knows. */
export const highlightPart = new LazyPart(() => import('../highlight/highlight'));

/** Sets formulas; needed when an answer holds one. */
export const mathsPart = new LazyPart(() => import('../maths/typeset'));
