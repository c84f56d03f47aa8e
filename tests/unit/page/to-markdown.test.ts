// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '@/page/markdown/to-markdown';

function markdown(html: string): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  return toMarkdown(root);
}

describe('a page as Markdown', () => {
  it.each([
    ['<h2>A <em>b</em></h2><p>c</p>', '## A _b_\n\nc'],
    ['a<br>b <b> c </b>d', 'a\nb **c** d'],
    ['<b>a <strong>b</strong></b>', '**a b**'],
    [
      '<del>a</del> <q>b</q> x<sup>n+1</sup> y<sup>2</sup> H<sub>2</sub>O',
      '~~a~~ “b” x^(n+1) y^2 H2O',
    ],
    ['1<sup><a href="https://a.example/">1</a></sup>', '1[1](https://a.example/)'],
    ['<a href="https://a.example/">a<br>b</a>', '[a b](https://a.example/)'],
    ['<a>a</a> <a href="https://a.example/"> </a>', 'a'],
    ['<a href="https://a.example/"><h3>A</h3><p>b</p></a>', '### [A](https://a.example/)\n\nb'],
    ['<img alt="a *b*"><img>', '![a \\*b\\*]![]'],
    ['<ul><li>a<ul><li>b</li></ul></li><li></li><li>c</li></ul>', '- a\n  - b\n- c'],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['<ol start="9"><li>a</li><li><p>b</p><p>c</p></li></ol>', '9. a\n\n10. b\n\n    c'],
    ['<blockquote><p>a</p><blockquote>b</blockquote></blockquote>', '> a\n>\n> > b'],
    ['<dl><dt>a</dt><dd>b</dd></dl>', '**a**\n\n: b'],
    ['<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
    ['<span>a<div>b</div>c</span>', 'a\n\nb\n\nc'],
  ])('writes %s as it is meant', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('keeps the lines of code, in a fence that its backticks do not end', () => {
    expect(markdown('<pre><code class="language-ts">a\n  ```\n</code></pre>')).toBe(
      '````ts\na\n  ```\n````',
    );
    expect(markdown('<pre>a<br>b<div>c</div>d</pre>')).toBe('```\na\nb\nc\nd\n```');
    expect(markdown('<code>a``b</code><code>`c`</code>')).toBe('```a``b````` `c` ``');
  });

  it('keeps no more blanks in a row of code than mean something', () => {
    const row = (length: number) => `<pre>a${' '.repeat(length)}b</pre>`;
    expect(markdown(row(80))).toBe(`\`\`\`\na${' '.repeat(80)}b\n\`\`\``);
    expect(markdown(row(50_000)).length).toBeLessThan(1100);
  });

  it.each([
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['12. a', '12\\. a'],
    ['> a', '\\> a'],
    ['---', '\\---'],
    ['~~~', '\\~~~'],
    ['```', '\\`\\`\\`'],
    ['[a](b)', '[a\\](b)'],
    ['[a]: b', '[a\\]: b'],
    ['*a* _b_ c_d', '\\*a\\* \\_b\\_ c_d'],
    ['&lt;b> 1 &lt; 2', '\\<b> 1 < 2'],
    ['2024 was -5 degrees (#1)', '2024 was -5 degrees (#1)'],
  ])('has %s stand for its own words', (html, expected) => {
    expect(markdown(`<p>${html}</p>`)).toBe(expected);
  });
});

describe('a table', () => {
  it('has a row for each of its rows, with spans filled in and pipes that do not divide', () => {
    const rows = '<tr><th>a</th><th>b</th></tr><tr><td rowspan="2">c</td><td>d|e</td></tr>';
    expect(markdown(`<table>${rows}<tr><td>f</td></tr></table>`)).toBe(
      '| a | b |\n| --- | --- |\n| c | d\\|e |\n| c | f |',
    );
  });

  it('without a heading has an empty one, so that its first row is not taken for it', () => {
    const row = (cells: string) => `<tr>${cells}</tr>`;
    const html = row('<td>a</td><td>b</td>') + row('<td colspan="2">c</td>');
    expect(markdown(`<table>${html}</table>`)).toBe('|  |  |\n| --- | --- |\n| a | b |\n| c |  |');
  });

  it('that only places things is what stands in it', () => {
    expect(markdown('<table><tr><td>a</td><td><p>b</p><p>c</p></td></tr></table>')).toBe(
      'a\n\nb\n\nc',
    );
  });

  it('is no larger for spans that nobody could see', () => {
    const row = '<tr><td colspan="9999" rowspan="9999">a</td><td>b</td></tr>'.repeat(50);
    expect(markdown(`<table>${row}</table>`).length).toBeLessThan(200_000);
  });
});

it('A page that nests without end is set in only so far', () => {
  const depth = 60;
  const html = '<blockquote><ul><li>'.repeat(depth) + 'a'.concat('<br>a'.repeat(50));
  expect(markdown(html).length).toBeLessThan(5_000);
});

it('What stands in marks keeps the blanks around it outside of them', () => {
  expect(markdown('a<b> b c </b>d <i><br>e</i><b> </b>f')).toBe('a **b c** d\n_e_ f');
});
