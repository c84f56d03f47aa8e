import { expect, it } from 'vitest';
import { packageOf } from './package-of';

it.each([
  ['/x/node_modules/dexie/dist/modern/dexie.mjs', '/x/node_modules/dexie'],
  ['/a/node_modules/@preact/signals/dist/signals.mjs?v=1', '/a/node_modules/@preact/signals'],
  ['/a/node_modules/x/node_modules/y/index.js', '/a/node_modules/x/node_modules/y'],
  ['C:\\a\\node_modules\\preact\\hooks.js', 'C:/a/node_modules/preact'],
  ['\0/a/node_modules/loglevel/lib/loglevel.js?commonjs-module', '/a/node_modules/loglevel'],
  ['/x/src/core/ids.ts', null],
  ['\0vite/preload-helper.js', null],
])('the licence of %j is looked for in %j', (id, folder) => {
  expect(packageOf(id)).toBe(folder);
});
