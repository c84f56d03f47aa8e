import { decodeReferences } from './decode-references';

/** The language that a code block names, or empty where its first word is no name. */
export function languageOf(info: string): string {
  const name =
    decodeReferences(info.replace(/\\(?=[!-/:-@[-`{-~])/g, ''))
      .trim()
      .split(/\s/, 1)[0] ?? '';
  return /^\w[\w+#.-]{0,29}$/.test(name) ? name : '';
}
