import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '@/core/errors/codes';
import type { ErrorFields } from '@/core/errors/homebody-error';
import { LANGUAGES, type Language } from '@/core/languages';
import { FieldReader } from '@/ui/text/error-text';
import { loadFullText } from '@/ui/text/load-full-text';

const languages = Object.keys(LANGUAGES) as Language[];

/** Fields of an error that have, whatever they are called, this value. */
const all = (value: (name: string) => ErrorFields[string]): ErrorFields =>
  new Proxy({}, { get: (_, name) => value(String(name)) });

const fields: [string, ErrorFields][] = [
  ['no fields', {}],
  ['texts', all(() => 'moved')],
  ['numbers', all(() => 7)],
  ['nothing', all(() => 0)],
  ['some of either', all((name) => (name.length % 2 === 0 ? 'a.example' : 9_000_000_000))],
  ['an address', all(() => 'https://a.example/b')],
];

describe.each(languages)('what a person reads in %s of an error', (language) => {
  it.each(ERROR_CODES)('ends with what to do next: %s', async (code) => {
    const { errors } = await loadFullText(language, language);
    for (const [which, given] of fields) {
      const { happened, next } = errors[code](new FieldReader(given));
      expect(next, which).toMatch(/^\S.{2,}[.。]$/su);
      expect(happened, which).toMatch(/[.。]$/);
      expect(next, which).not.toBe(happened);
    }
  });
});

const folder = new URL('../../src/ui/text/', import.meta.url);

/** Words by which English tells that something is not as it should be. */
const TROUBLE =
  /\b(cannot|could not|did not|does not let|was not|not be|no longer|not .* any more|failed|refused|damaged|too (?:large|long)|larger than|lacks|nothing of|lost|unexpected|interrupted)\b/i;

/** What tells of trouble, and has its next step elsewhere, or tells of none. */
const HAS_ITS_STEP: Readonly<Record<string, readonly string[]>> = {
  'beside a button that does the next thing': [
    '… could not be made ready.',
    '… could not be made ready. … answers meanwhile.',
    'Interrupted: the browser or the engine went away.',
    'is not on offer any more: conversations begin as for all sites',
  ],
  'around words that have it': ['Switching to … failed. ……'],
  'a reason beside another choice': [
    'this build of Homebody lacks the model library for the GPU',
    'the graphics processor lacks …',
  ],
  'a fact with nothing to do about it': [
    'Nothing of it has arrived yet.',
    'The question that waits for it will not be answered.',
    'It asked nobody for anything else, and nothing of yours was sent: a request names a file and carries nothing that you typed or read.',
    'Refused by the server',
    'Refused by the server (…)',
    'As the browser gave it, since this page does not let itself be read: line breaks may be missing.',
    'Deleted. Nothing of it is left on this computer.',
    'A mirror is a server that offers the same files at the same paths, for networks from which the hub cannot be reached. It learns which models you download and your network address; it never sees a question or an answer. Every file is still checked against its known fingerprint.',
    'The model no longer reads what stands above this line.',
    'These cannot be changed.',
    'The browser did not say what this computer has.',
  ],
};
const EXEMPT = Object.values(HAS_ITS_STEP).flat();

interface Told {
  readonly words: string;
  readonly where: string;
  readonly by: string;
}

/** With `…` where something is put in. */
function wordsOf(text: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(text)) return text.text;
  return text.head.text + text.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

/** Every text in the English catalogue, with who puts it into a sentence: `say`, `trouble` or nobody. */
function told(path: string, code: string): Told[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: Told[] = [];
  const visit = (node: ts.Node, by: string): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (isText && !ts.isImportDeclaration(node.parent)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ words: wordsOf(node), where: `${path}:${line + 1}`, by });
    }
    const callee = ts.isCallExpression(node) ? node.expression.getText() : by;
    const inner = ['say', 'trouble', 'stopped'].includes(callee) ? callee : by;
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(source, '');
  return found;
}

const english = readdirSync(folder)
  .filter((name) => /^en(-[a-z-]+)?\.ts$/.test(name))
  .flatMap((name) => told(name, readFileSync(new URL(name, folder), 'utf8')));

const bare = (all: readonly Told[]) =>
  all.filter(({ words, by }) => by === '' && TROUBLE.test(words) && words.trim().includes(' '));

describe('a sentence that tells of trouble', () => {
  it('says what to do next, or stands beside what can be pressed', () => {
    const left = bare(english).filter(({ words }) => !EXEMPT.includes(words));
    expect(left.map(({ where, words }) => `${where} ${words}`)).toEqual([]);
  });

  it('is exempt only as long as it is there', () => {
    const words = bare(english).map((one) => one.words);
    expect(EXEMPT.filter((exempt) => !words.includes(exempt))).toEqual([]);
  });

  it('is found where somebody adds one without a next step', () => {
    const added = `export const text = { full: 'The disk could not be read.', ok: trouble('It failed.', 'Try again.') };`;
    expect(bare(told('en-new.ts', added)).map(({ words }) => words)).toEqual([
      'The disk could not be read.',
    ]);
  });
});
