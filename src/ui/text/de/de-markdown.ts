import type { englishMarkdown } from '../en-markdown';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the drawing of an answer adds to its words, in German. */
export function germanMarkdown(format: Format): Translation<typeof englishMarkdown> {
  const lines = (count: number) =>
    `${format.count(count)} ${format.plural(count, { one: 'Zeile', other: 'Zeilen' })}`;
  return {
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyName: 'Kopieren: Code',
    copiedName: 'Kopiert: Code',
    code: 'Code',
    codeIn: (language) => `Code, ${language}`,
    table: 'Tabelle',
    formula: 'Formel',
    picture: 'Bild',
    taskDone: 'Erledigt',
    taskOpen: 'Zu erledigen',
    spokenCode: (language, count) =>
      language === '' ? `Code, ${lines(count)}.` : `Code, ${language}, ${lines(count)}.`,
  };
}
