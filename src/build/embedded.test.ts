import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { EMBEDDED } from './embedded';

const packages = new URL('../../node_modules/', import.meta.url);
const textOf = (path: string) => readFile(fileURLToPath(new URL(path, packages)), 'utf8');

it.each([
  ['WXT', '@wxt-dev/webextension-polyfill/LICENSE'],
  ['loglevel', 'loglevel/LICENSE-MIT'],
  ['tslib, the helpers of TypeScript', '@mlc-ai/web-llm/lib/index.js'],
  ['parts of openai-node', '@mlc-ai/web-llm/lib/index.js'],
])('the copyright of %s is as its own file has it', async (name, path) => {
  const part = Object.values(EMBEDDED)
    .flat()
    .find((one) => one.name === name);
  expect(await textOf(path)).toContain(part?.copyright);
});

it('every licence is one whose text the list has', () => {
  for (const { licence, text } of Object.values(EMBEDDED).flat()) {
    // MIT stands with wllama, Apache-2.0 with WebLLM.
    if (text === undefined) expect(['MIT', 'Apache-2.0']).toContain(licence);
  }
});

it('the licences that stand for others have their text in the package', async () => {
  expect(await textOf('@mlc-ai/web-llm/LICENSE')).toContain('Apache License');
  expect(await textOf('@wllama/wllama/LICENCE')).toContain('MIT License');
});
