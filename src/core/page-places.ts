/** A place in a page at which reading can begin. */
export interface PagePlace {
  /** UTF-16 code units into its text; the start of a line, or of a word where lines are long. */
  readonly from: number;
  /** The heading that stands there; null where it is only so far into the page. */
  readonly heading: string | null;
}

/** More headings are not a choice but a second page. */
const MOST = 60;
const LONGEST_HEADING = 80;
/** A heading is looked at so far: its marks may take more room than its words. In UTF-16 code units. */
const LOOKED_AT = 500;
/** Without headings there is a place at each tenth. */
const PARTS = 10;
/** A shorter page is all one place, in UTF-16 code units. */
const SHORT = 1000;

/**
 * Where reading a page can begin besides its beginning: at its headings, the higher ones where it
 * has very many, or else at each tenth of it. In the order of the text, and never at its end.
 */
export function placesIn(markdown: string): PagePlace[] {
  const headings = headingsIn(markdown);
  if (headings.length > 0) return headings;
  return markdown.length < SHORT ? [] : tenthsOf(markdown);
}

function headingsIn(markdown: string): PagePlace[] {
  const all = [...markdown.matchAll(/^(#{1,6}) +(.+)$/gm)].flatMap(
    ({ index, 1: marks, 2: words }) =>
      index > 0 && marks && words
        ? [{ from: index, level: marks.length, heading: plain(words) }]
        : [],
  );
  for (let level = 6; level > 0; level -= 1) {
    const shown = all.filter((one) => one.level <= level);
    if (shown.length <= MOST && shown.length > 0) {
      return shown.map(({ from, heading }) => ({ from, heading }));
    }
  }
  return [];
}

function tenthsOf(markdown: string): PagePlace[] {
  const starts = new Set<number>();
  for (let part = 1; part < PARTS; part += 1) {
    const near = Math.floor((markdown.length * part) / PARTS);
    const line = markdown.indexOf('\n', near) + 1;
    const blank = markdown.indexOf(' ', near) + 1;
    const isNear = line > 0 && line - near < markdown.length / (2 * PARTS);
    const from = isNear ? line : blank;
    if (from > 0 && from < markdown.length) starts.add(from);
  }
  return [...starts].map((from) => ({ from, heading: null }));
}

/** A heading as it is read, without what makes it Markdown. */
function plain(markdown: string): string {
  const words = markdown
    .slice(0, LOOKED_AT)
    .replace(/!?\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/[*_`]+/g, '')
    .trim();
  const characters = [...words];
  return characters.length <= LONGEST_HEADING && markdown.length <= LOOKED_AT
    ? words
    : `${characters.slice(0, LONGEST_HEADING - 1).join('')}…`;
}
