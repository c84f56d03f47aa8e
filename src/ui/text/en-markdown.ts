import type { Format } from './format';

/** What the drawing of an answer adds to its words. */
export function englishMarkdown(format: Format) {
  const lines = (count: number) =>
    `${format.count(count)} ${format.plural(count, { one: 'line', other: 'lines' })}`;
  return {
    copy: 'Copy',
    copied: 'Copied',
    /** What it copies, for who does not see where it stands. Begins with the visible word. */
    copyName: 'Copy code',
    copiedName: 'Copied code',
    code: 'Code',
    codeIn: (language: string) => `Code, ${language}`,
    table: 'Table',
    formula: 'Formula',
    picture: 'Picture',
    taskDone: 'Done',
    taskOpen: 'To do',
    /** In place of code when an answer is read aloud. */
    spokenCode: (language: string, count: number) =>
      language === '' ? `Code, ${lines(count)}.` : `Code, ${language}, ${lines(count)}.`,
  };
}
