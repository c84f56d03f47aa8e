/** A last line of nothing but marks: it may become a list, a rule, a heading, a fence, a row. */
const MARKS_ALONE =
  /(?:^|\n)[ \t]*(?:[-=]+|[*+>|]|\d{1,9}[.)]?|`{1,2}|~{1,2}|#{1,6}|\|[ \t:|-]*)[ \t]*$/;
const ROW = /(?:^|\n)[ \t]*(\|[^\n]*)$/;

/**
 * The part of a growing source of which it is known what it is. A line that may yet become this or
 * that would jump on the next token; it is kept back until it is decided.
 */
export function decidedPart(source: string): string {
  const marks = MARKS_ALONE.exec(source);
  return marks ? source.slice(0, marks.index) : source;
}

/**
 * A line that begins like a table's first row, with the line under it that makes it one: until that
 * line has arrived, its bars would be shown as letters.
 */
export function withDelimiterRow(paragraph: string): string {
  const row = ROW.exec(paragraph.trimEnd())?.[1]?.trimEnd();
  if (row === undefined) return paragraph;
  const bars = row.replace(/\\\|/g, '').split('|').length - 1;
  const cells = row.endsWith('|') ? bars - 1 : bars;
  return `${paragraph.trimEnd()}\n|${'-|'.repeat(Math.max(1, cells))}`;
}
