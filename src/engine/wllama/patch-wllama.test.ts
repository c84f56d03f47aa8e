import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { patchWllama } from './patch-wllama';

const bundle = await readFile(
  createRequire(import.meta.url).resolve('@wllama/wllama/esm/index.js'),
  'utf8',
);

test('what is shipped starts workers from files and knows no CDN', () => {
  const { library, worker, pthread } = patchWllama(bundle);
  for (const code of [library, worker, pthread]) {
    expect(code).not.toMatch(/jsdelivr|unpkg/);
  }
  expect(library).toContain('new Worker("/wllama/worker.js#');
  expect(library).not.toContain('createObjectURL');
  expect(worker).toContain('async function');
  expect(worker).toContain("verb === 'wllama.action'");
  expect(pthread.length).toBeGreaterThan(100_000);
});

test('a release that was changed where we change it stops the build with the reason', () => {
  const without = (what: string) => () => patchWllama(bundle.replaceAll(what, 'somethingElse'));
  expect(without('WLLAMA_EMSCRIPTEN_CODE')).toThrow(/no variable WLLAMA_EMSCRIPTEN_CODE/);
  expect(without('this.worker = createWorker(completeCode);')).toThrow(/is there 0 times/);
  expect(without('var JSPI_STUB = `')).toThrow();
  expect(() => patchWllama(`${bundle}\nvar more = "https://unpkg.com/x";`)).toThrow(/CDN address/);
});
