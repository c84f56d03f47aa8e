import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

export interface PreviewServer {
  /** Ends in `/`. */
  readonly address: string;
  close(): Promise<void>;
}

const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));

/** Builds the preview into a temporary folder and serves it on a free port. */
export async function servePreview(): Promise<PreviewServer> {
  const outDir = await mkdtemp(join(tmpdir(), 'homebody-preview-'));
  await build({ configFile, build: { outDir } });
  const server = await preview({
    configFile,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address');
  return {
    address,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
