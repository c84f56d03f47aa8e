import { describe, expect, it } from 'vitest';
import { placesIn } from './page-places';

describe('where reading a page can begin', () => {
  it('is at its headings, in plain words', () => {
    const text =
      '# Lease\n\nWords.\n\n## The [**end**](https://here.example) of it\n\nMore.\n\n### *Notes*';
    const places = placesIn(text);
    expect(places.map(({ heading }) => heading)).toEqual(['The end of it', 'Notes']);
    for (const { from } of places) expect(text.slice(from)).toMatch(/^#/);
  });

  it('is at the higher headings of a page that has very many', () => {
    const part = (at: number) => `# Part ${at}\n\n${'## Paragraph\n\nWords.\n\n'.repeat(20)}`;
    const places = placesIn([0, 1, 2, 3, 4, 5].map(part).join(''));
    expect(places.map(({ heading }) => heading)).toEqual([1, 2, 3, 4, 5].map((at) => `Part ${at}`));
  });

  it('is found at once, also where a heading is nothing but marks', () => {
    const [place] = placesIn(`# Lease\n\nWords.\n\n## ${'['.repeat(300_000)}`);
    expect(place?.heading).toBe(`${'['.repeat(79)}…`);
  });

  it('is at its tenths where it has no headings, and never within a word', () => {
    const text = 'lighthouse '.repeat(1000);
    const places = placesIn(text);
    expect(places).toHaveLength(9);
    for (const { from, heading } of places) {
      expect(heading).toBeNull();
      expect(text.slice(from)).toMatch(/^lighthouse/);
    }
  });

  it('is at the start of a line where one is near', () => {
    const text = 'A line of some words.\n'.repeat(500);
    for (const { from } of placesIn(text)) expect(text.charAt(from - 1)).toBe('\n');
  });

  it.each(['', 'word', '# Only a title', '漢'.repeat(50)])('is nowhere else in %j', (text) => {
    expect(placesIn(text)).toEqual([]);
  });
});
