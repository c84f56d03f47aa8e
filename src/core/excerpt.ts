/** Longest excerpt, in characters. */
const EXCERPT_LENGTH = 140;
/** How much of a text is looked at: markup at its beginning may be longer than its words. */
const LOOKED_AT = 600;

/**
 * The first words of a text on one line, without the marks of Markdown. A rough reading: enough
 * to know a conversation by, never shown in place of the text itself.
 */
export function excerptOf(markdown: string): string {
  const line = markdown
    .slice(0, LOOKED_AT)
    // Rows of blanks first: what follows would try each of them with all of the others.
    .replace(/\s*\n\s*/g, '\n')
    .replace(/^\s*(?:```.*|[-*+]\s|\d+[.)]\s|#{1,6}\s|>\s?|\|?[-:| ]+\|?$)/gm, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  if (characters.length <= EXCERPT_LENGTH) return line;
  return `${characters.slice(0, EXCERPT_LENGTH).join('').trimEnd()}…`;
}
