import { HomebodyError } from './errors/homebody-error';

/** The question has nothing in it that a model could read. */
export class QuestionEmptyError extends HomebodyError {
  constructor() {
    super('question-empty', 'The question is empty');
  }
}

// C0 and C1 controls but for tab and line feed: no model was taught them, and a NUL ends a C string.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * A question as it is stored and sent to a model: line ends as `\n`, no control characters, no
 * half of a surrogate pair, no blank at either end. Nothing else is changed.
 * @throws QuestionEmptyError where nothing is left
 */
export function cleanQuestion(typed: string): string {
  const text = cleanText(typed).trim();
  if (text === '') throw new QuestionEmptyError();
  return text;
}

/** The same for text from a page, which may be empty. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
