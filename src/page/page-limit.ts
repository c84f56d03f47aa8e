import { LONGEST_PAGE_TEXT } from '@/core/quote-limit';

/** A cut is made at the end of a line where one is as near as this to the limit. */
const NEAR = 2000;

/** The beginning of a text that is too long, up to the end of a line and never inside a character. */
export function cutPage(text: string, longest = LONGEST_PAGE_TEXT): string {
  if (text.length <= longest) return text;
  const line = text.lastIndexOf('\n', longest);
  if (line > 0 && longest - line <= NEAR) return text.slice(0, line);
  const isInside = /[\ud800-\udbff]/.test(text.charAt(longest - 1));
  return text.slice(0, isInside ? longest - 1 : longest);
}
