import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** One TypeScript file with everything it imports, as one script; paths are the repository's. */
export async function bundleScript(entry: string, format: 'es' | 'iife'): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': `${ROOT}src` } },
    build: {
      write: false,
      minify: false,
      target: 'chrome137',
      lib: { entry: `${ROOT}${entry}`, formats: [format], name: 'bench', fileName: 'script' },
    },
  });
  for (const output of Array.isArray(result) ? result : [result]) {
    if ('output' in output) return output.output[0].code;
  }
  throw new Error(`${entry} gave no bundle`);
}
