import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { patchWllama, WLLAMA_FOLDER, WLLAMA_VERSION } from './patch-wllama';

const LIBRARY = /\/@wllama\/wllama\/esm\/index\.js$/;
const PackageSchema = v.object({ version: v.string() });

/**
 * Build time only. A Vite plugin that ships wllama's workers, its WebAssembly and its licence as
 * files under /wllama/ of whatever bundle imports `@wllama/wllama/esm/index.js`. It belongs
 * among `worker.plugins`, because the library is imported by a worker.
 */
export function shipWllamaWorkers(): Plugin {
  return {
    name: 'ship-wllama-workers',
    enforce: 'pre',
    apply: 'build',
    async transform(code, id) {
      if (!LIBRARY.test(id.replaceAll('\\', '/'))) return null;
      const home = path.resolve(path.dirname(id), '..');
      const { version } = v.parse(
        PackageSchema,
        JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')),
      );
      if (version !== WLLAMA_VERSION) {
        throw new Error(
          `@wllama/wllama is ${version}, but ship-workers.ts was written for ${WLLAMA_VERSION}. Install that version, or adapt patch-wllama.ts to the new one.`,
        );
      }
      const patched = patchWllama(code);
      const ship = (name: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName: `${WLLAMA_FOLDER}/${name}`, source });
      ship('worker.js', patched.worker);
      ship('pthread.js', patched.pthread);
      ship('wllama.wasm', await readFile(path.join(home, 'src/wasm/wllama.wasm')));
      ship('LICENCE.txt', await readFile(path.join(home, 'LICENCE')));
      return { code: patched.library, map: null };
    },
  };
}
