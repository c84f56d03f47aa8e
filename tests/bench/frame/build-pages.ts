import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './bundle-script';

/** Builds pages with their workers into a folder. `pages` are HTML files of `root`. */
export async function buildPages(
  root: string,
  pages: readonly string[],
  folder: string,
): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': join(ROOT, 'src') } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome137',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: pages.map((page) => join(root, page)) },
    },
    worker: { format: 'es' },
  });
}
