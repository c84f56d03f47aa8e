// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '@/page/read-page';
import { copyVisible } from '@/page/visible-copy';
import { seesMarked } from './copied';

const copied = () => copyVisible(document, seesMarked).document.body.innerHTML;

beforeEach(() => {
  document.title = 'A page';
  document.body.innerHTML = '';
});

describe('a copy of a page', () => {
  it('has what is seen, and leaves the page as it is', () => {
    const html = '<p onclick="run()" style="color: red" class="c">a <b data-unseen="">b</b></p>';
    document.body.innerHTML = html;
    expect(copied()).toBe('<p class="c">a </p>');
    expect(document.body.innerHTML).toBe(html);
  });

  it('has no script, no picture that would load, and nothing that a page defined', () => {
    document.body.innerHTML =
      '<script>1</script><style>a{}</style><x-one>a</x-one><img src="a.png" alt="b"><svg><text>c</text></svg>';
    expect(copied()).toBe('<span>a</span><img alt="b" data-src="">');
  });

  it('has links with their whole address, and none that runs or carries data', () => {
    document.body.innerHTML =
      '<a href="/b?c#d">a</a><a href="javascript:1">b</a><a href="data:text/html,c">c</a><a href="#d">d</a>';
    const base = document.baseURI;
    if (URL.canParse('/b', base))
      expect(copied()).toContain(`href="${new URL('/b?c#d', base).href}"`);
    expect(copied()).toMatch(/<a>b<\/a><a>c<\/a><a>d<\/a>$/);
  });

  it('flattens what nests deeper than any reader could follow, and keeps its text', () => {
    let at: Element = document.body;
    for (let depth = 0; depth < 3000; depth += 1)
      at = at.appendChild(document.createElement('div'));
    at.textContent = 'the bottom';
    const copy = copyVisible(document, seesMarked);
    expect(copy.document.body.textContent).toBe('the bottom');
    expect(copy.elements).toBeLessThan(200);
  });

  it('has only the summary of what is folded', () => {
    document.body.innerHTML =
      '<details><summary>a</summary>b<p>c</p></details><details open><summary>d</summary>e</details>';
    expect(copyVisible(document, seesMarked).document.body.textContent).toBe('ade');
  });
});

describe('a reading', () => {
  it('of a page that says nothing is empty, and whole', () => {
    document.body.innerHTML = '<div><script>1</script></div>';
    expect(readPage(document, seesMarked)).toMatchObject({
      markdown: '',
      characters: 0,
      isWhole: true,
      title: 'A page',
    });
  });

  it('of a page without an article is the page without what stands around it', () => {
    document.body.innerHTML =
      '<nav>menu</nav><main><h1>Files</h1><ul><li>a.txt</li><li>b.txt</li></ul></main><footer>imprint</footer>';
    expect(readPage(document, seesMarked)).toMatchObject({
      kind: 'page',
      markdown: '# Files\n\n- a.txt\n- b.txt',
    });
  });

  it('of a page that is nothing but navigation has that', () => {
    document.body.innerHTML = '<nav><p>menu</p></nav>';
    expect(readPage(document, seesMarked).markdown).toBe('menu');
  });

  it('says the language and direction of most of its text', () => {
    document.body.innerHTML =
      '<p lang="fr">Bonjour</p><div lang="fa_IR" dir="rtl"><p>این متن از راست به چپ نوشته می‌شود.</p></div>';
    expect(readPage(document, seesMarked)).toMatchObject({ language: 'fa-IR', direction: 'rtl' });
  });
});
