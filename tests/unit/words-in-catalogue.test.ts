import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What stands in the code and is the same in all languages, with the reason. */
const EXEMPT: ReadonlyMap<string, string> = new Map([
  [
    'src/ui/components/sites-section.tsx: example.org',
    'an address, which nobody translates; this one is kept free for examples',
  ],
]);

/** Attributes, and properties of components, that people read or hear. */
const READ = new Set([
  ...['alt', 'label', 'placeholder', 'title', 'words'],
  ...['aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription'],
  'aria-valuetext',
]);

const LETTER = /\p{L}/u;

/** The literal texts that an expression may come to; what it compares or calls with is none. */
function literals(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.flatMap(({ expression, literal }) => [
      ...literals(expression),
      literal.text,
    ]);
    return [node.head.text, ...spans];
  }
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (ts.isConditionalExpression(node))
    return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literals);
  if (!ts.isBinaryExpression(node)) return [];
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return literals(node.right);
    case ts.SyntaxKind.PlusToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return [...literals(node.left), ...literals(node.right)];
    default:
      return [];
  }
}

function wordsAt(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return [node.text.trim()];
  if (ts.isJsxAttribute(node)) {
    const { initializer } = node;
    if (!initializer || !READ.has(node.name.getText())) return [];
    if (ts.isStringLiteral(initializer)) return [initializer.text];
    return ts.isJsxExpression(initializer) && initializer.expression
      ? literals(initializer.expression)
      : [];
  }
  const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
  return isChild && node.expression ? literals(node.expression) : [];
}

/** The words in a file of components that no catalogue has. */
function wordsIn(text: string): string[] {
  const source = ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...wordsAt(node).filter((words) => LETTER.test(words)));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const components = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

describe('what people read', () => {
  it('is found in a component wherever it may stand', () => {
    const code = `<p title="One" class="no">Two {isIt ? 'Three' : text.no} {\`Four \${n}\`}
      <Line words={state === 'no' && 'Five'} icon="no" /><input placeholder={given ?? 'Six'} /></p>`;
    expect(wordsIn(code).map((words) => words.trim())).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Five',
      'Six',
    ]);
    expect(wordsIn('<p aria-label={text.name}>{text.name} · {at + 1}</p>')).toEqual([]);
  });

  it('stands in the catalogue, which the languages are made from, and not in a component', () => {
    expect(components.length).toBeGreaterThan(100);
    const found = components.flatMap((path) => {
      const name = relative(root, path).replaceAll('\\', '/');
      return wordsIn(readFileSync(path, 'utf8')).map((words) => `${name}: ${words}`);
    });
    expect(found.toSorted()).toEqual([...EXEMPT.keys()].toSorted());
  });
});
