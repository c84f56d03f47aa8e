import type { englishMarkdown } from '../en-markdown';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { counted } from './counted';

/** What the drawing of an answer adds to its words, in French. */
export function frenchMarkdown(format: Format): Translation<typeof englishMarkdown> {
  const lines = (count: number) => counted(format, count, 'ligne', 'lignes');
  return {
    copy: 'Copier',
    copied: 'Copié',
    copyName: 'Copier le code',
    copiedName: 'Copié : code',
    code: 'Code',
    codeIn: (language) => `Code, ${language}`,
    table: 'Tableau',
    formula: 'Formule',
    picture: 'Image',
    taskDone: 'Fait',
    taskOpen: 'À faire',
    spokenCode: (language, count) =>
      language === '' ? `Code, ${lines(count)}.` : `Code, ${language}, ${lines(count)}.`,
  };
}
