import { expect, it } from 'vitest';
import { createEnglish } from '../../text/en';
import { plainText } from './plain-text';

const { spokenCode } = createEnglish('en').markdown;

it('is what an answer says, without its marks and without reading code aloud', () => {
  const source = [
    '## Two **steps**',
    '1. Open [the page](https://a.example)\n2. Copy `x`',
    '```js\nlet a;\nlet b;\n```',
    '| Year | Sum |\n|---|---|\n| 1 | 2 |',
    '> Well &amp; good',
  ].join('\n\n');
  expect(plainText(source, spokenCode)).toBe(
    'Two steps\n1. Open the page\n2. Copy x\nCode, js, 2 lines.\nYear, Sum\n1, 2\nWell & good',
  );
});

it('is whole for an answer that was cut', () => {
  expect(plainText('One **two', spokenCode)).toBe('One two');
});
