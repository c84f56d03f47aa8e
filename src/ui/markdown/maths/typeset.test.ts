// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { allowed, type MathNode } from './math-node';
import { typeset } from './typeset';

/** Every element and every attribute of a formula. */
function parts(node: MathNode): string[] {
  const inside = node.children.flatMap((child) => (typeof child === 'string' ? [] : parts(child)));
  return [node.tag, ...Object.keys(node.attributes), ...inside];
}

describe('a formula', () => {
  it('becomes MathML without styles', () => {
    const node = typeset('\\color{red}\\boxed{\\begin{pmatrix}1&2\\end{pmatrix}}', true);
    expect(node?.tag).toBe('math');
    expect(node && parts(node)).toContain('mtable');
    expect(node && parts(node)).not.toContain('style');
  });

  it.each(['\\frac{', '\\includegraphics{https://a.example/x.png}', '\\class{x}{y}', '}'])(
    'is none where it cannot be set: %s',
    (source) => expect(typeset(source, false)).toBeNull(),
  );

  it.each(['_', 'x^', 'x_{y^}', '\\bordermatrix{a & b}', '\\color{red}\\ref{x}x'])(
    'is none where the library fails over it: %s',
    (source) => {
      expect(typeset(source, false)).toBeNull();
      expect(typeset(source, true)).toBeNull();
    },
  );

  it.each(['{', 'x_{', '\\sqrt{'])('is none where it nests without end: %s', (opening) => {
    const source = `${opening.repeat(20_000)}x${'}'.repeat(20_000)}`;
    expect(typeset(source, false)).toBeNull();
  });

  it('does not unfold without end', () => {
    expect(typeset('\\def\\a{\\a\\a}\\a', false)).toBeNull();
  });

  it('lets nothing through that is not on the list', () => {
    const markup =
      '<math href="https://a.example" onclick="x()" display="block"><script>x</script>' +
      '<mi class="tml-left evil" style="color:red">y</mi><img src="https://a.example"/></math>';
    const { documentElement } = new DOMParser().parseFromString(markup, 'application/xml');
    expect(allowed(documentElement)).toEqual({
      tag: 'math',
      attributes: { display: 'block' },
      children: [
        { tag: 'mrow', attributes: {}, children: ['x'] },
        { tag: 'mi', attributes: { class: 'tml-left' }, children: ['y'] },
        { tag: 'mrow', attributes: {}, children: [] },
      ],
    });
  });
});
