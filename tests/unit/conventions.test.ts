import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '@/core/errors/codes';
import { englishErrors } from '@/ui/text/en-errors';
import { FieldReader } from '@/ui/text/error-text';
import { createFormat } from '@/ui/text/format';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface SourceFile {
  /** From the root of the repository, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

function filesIn(folder: string, endings: readonly string[]): SourceFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'))
    .map((path) => ({
      path: relative(root, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }));
}

const code = ['src', 'entrypoints'].flatMap((folder) => filesIn(folder, ['.ts', '.tsx']));
const shipped = code.filter(({ path }) => !/\.test\.tsx?$/.test(path));

/** What a rule finds in a file, as `path:line what`. */
function findings(files: readonly SourceFile[], rule: (node: ts.Node) => string | null): string[] {
  return files.flatMap(({ path, text }) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const what = rule(node);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (what !== null) found.push(`${path}:${line + 1} ${what}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** The name before the first dot of `name.something`. */
function used(node: ts.Node): string | null {
  const isAccess = ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression);
  return isAccess ? node.expression.getText() : null;
}

describe('a file of the product', () => {
  it('is looked at at all', () => {
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.map(({ path }) => path)).toContain('entrypoints/background.ts');
  });

  it('has 300 lines at most', () => {
    const long = code
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('never gives up its types: no `any` and no `!` behind a value', () => {
    const rule = (node: ts.Node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
      return ts.isNonNullExpression(node) ? node.getText() : null;
    };
    expect(findings(shipped, rule)).toEqual([]);
  });

  it('writes nothing to the console', () => {
    const rule = (node: ts.Node) => (used(node) === 'console' ? node.getText() : null);
    expect(findings(shipped, rule)).toEqual([]);
  });

  it('touches the browser only as an entrypoint or in a file named browser-*', () => {
    const inner = shipped.filter(({ path }) => !/^entrypoints\/|\/browser-[a-z-]+\.ts$/.test(path));
    const rule = (node: ts.Node) =>
      ['browser', 'chrome'].includes(used(node) ?? '') ? node.getText() : null;
    expect(findings(inner, rule)).toEqual([]);
  });

  it('has a name in kebab case', () => {
    const odd = code.filter(({ path }) => !/^([a-z0-9-]+\/)+[a-z0-9-]+(\.[a-z]+)+$/.test(path));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

describe('an error', () => {
  const texts = englishErrors(createFormat('en', 'en'));
  const say = (error: (typeof ERROR_CODES)[number]) => texts[error](new FieldReader({}));

  it('has a code that is listed once, and one text for each code', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
    expect(Object.keys(texts).sort()).toEqual([...ERROR_CODES].sort());
  });

  it.each(ERROR_CODES)(
    'of the code %s says what happened and what to do, also without its fields',
    (error) => {
      const { happened, kept, next } = say(error);
      expect(happened).toMatch(/^\p{Lu}.*[.?]$/u);
      for (const part of [happened, kept, next]) {
        expect(part).not.toMatch(/undefined|null|NaN|\[object|!|\s\s/);
      }
    },
  );

  it('has words of its own', () => {
    const sentences = ERROR_CODES.map((error) => Object.values(say(error)).join(' '));
    const twice = sentences.filter((text, index) => sentences.indexOf(text) !== index);
    expect(twice).toEqual([]);
  });
});

describe('the repository', () => {
  it('names no folder of the machine it was written on', () => {
    const kinds = ['.ts', '.tsx', '.mjs', '.cjs', '.md', '.html', '.css', '.py', '.sh', '.yml'];
    const folders = ['src', 'entrypoints', 'tests', 'public', '.planning', '.ci'];
    const files = folders.flatMap((folder) => filesIn(folder, kinds));
    const folderOfMachine = /(?<![\w./])\/(?:work|tmp|root|home)\/[\w.-]+/;
    const found = files.flatMap(({ path, text }) => {
      const match = folderOfMachine.exec(text);
      return match ? [`${path}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('locks packages by their content and not by the registry they came from', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string }> };
    expect(lock).not.toContain('"resolved"');
    const open = Object.entries(packages).filter(([path, entry]) => path && !entry.integrity);
    expect(open.map(([path]) => path)).toEqual([]);
  });
});
