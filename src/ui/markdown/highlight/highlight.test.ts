import { expect, it } from 'vitest';
import { highlight, knows } from './highlight';

it('colours code by its language and loses none of it', () => {
  const code = 'const a = "<b>"; // x < y';
  const runs = highlight(code, 'js');
  expect(runs.map(({ text }) => text).join('')).toBe(code);
  expect(runs.filter(({ tint }) => tint !== null)).toEqual([
    { text: 'const', tint: 'keyword' },
    { text: '"<b>"', tint: 'string' },
    { text: '// x < y', tint: 'comment' },
  ]);
});

it.each(['js', 'TypeScript', 'py', 'sh', 'html', 'c++', 'c#', 'yml', 'golang', 'rs', 'toml'])(
  'knows %s by that name',
  (name) => expect(knows(name)).toBe(true),
);
