/** The longest text that is read of a page, in UTF-16 code units: some 400,000 words. */
export const LONGEST_PAGE = 2 * 1024 * 1024;

/** A cut is made at the end of a line where one is as near as this to the limit. */
const NEAR = 2000;

/** The beginning of a text that is too long, up to the end of a line and never inside a character. */
export function cutPage(text: string, longest = LONGEST_PAGE): string {
  if (text.length <= longest) return text;
  const line = text.lastIndexOf('\n', longest);
  if (line > 0 && longest - line <= NEAR) return text.slice(0, line);
  const isInside = /[\ud800-\udbff]/.test(text.charAt(longest - 1));
  return text.slice(0, isInside ? longest - 1 : longest);
}
