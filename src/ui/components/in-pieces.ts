/** A piece is drawn when it is scrolled to; larger ones hold up the page. In UTF-16 code units. */
const PIECE = 8000;

/** A text in pieces that end with a line, or else between two characters. Joined they are the text. */
export function inPieces(text: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const line = text.indexOf('\n', at + PIECE) + 1;
    let end = line > 0 && line <= at + 2 * PIECE ? line : Math.min(text.length, at + 2 * PIECE);
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}
