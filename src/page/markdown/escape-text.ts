/** What a backslash takes its meaning from within a line. */
const WITHIN = /[\\`*]|\](?=[([:])|<(?=[a-z/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~~/giu;
/** What makes a line something else than words, where it stands first. */
const FIRST = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|(?:-{3,}|={3,})\s*$|~{3,})/;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * Text of a page as words of Markdown, so that it makes no link, code or emphasis of its own. Only
 * what would mean something is marked: each mark costs a model a token.
 */
export function escapeText(text: string): string {
  return text.replace(WITHIN, '\\$&');
}

/** A line of escaped words as a line that is neither heading, list nor quote. */
export function escapeStart(line: string): string {
  return line.replace(FIRST, '\\$&').replace(NUMBERED, '$1\\$2');
}
