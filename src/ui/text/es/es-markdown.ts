import type { englishMarkdown } from '../en-markdown';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the drawing of an answer adds to its words, in Spanish. */
export function spanishMarkdown(format: Format): Translation<typeof englishMarkdown> {
  const lines = (count: number) =>
    `${format.count(count)} ${format.plural(count, { one: 'línea', many: 'de líneas', other: 'líneas' })}`;
  return {
    copy: 'Copiar',
    copied: 'Copiado',
    /** What it copies, for who does not see where it stands. Begins with the visible word. */
    copyName: 'Copiar el código',
    copiedName: 'Copiado el código',
    code: 'Código',
    codeIn: (language) => `Código, ${language}`,
    table: 'Tabla',
    formula: 'Fórmula',
    picture: 'Imagen',
    taskDone: 'Hecha',
    taskOpen: 'Pendiente',
    /** In place of code when an answer is read aloud. */
    spokenCode: (language, count) =>
      language === '' ? `Código, ${lines(count)}.` : `Código, ${language}, ${lines(count)}.`,
  };
}
