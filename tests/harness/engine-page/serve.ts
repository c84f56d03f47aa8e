import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { shipWllamaWorkers } from '../../../src/engine/wllama/ship-workers';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.resolve(here, '../../../src');

/** As wxt.config.ts has it for the extension's pages, but for the hub's hosts. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; object-src 'none'; connect-src 'self'",
};
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

export interface EnginePageServer {
  readonly url: string;
  /** The folder that was built, for a look at what is shipped. */
  readonly folder: string;
  /** Paths asked for, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Builds the page around the engine's real worker and serves it with the extension's headers.
 * `extra` maps further paths to files or to bytes; `root` is the folder of another such page.
 */
export async function serveEnginePage(
  extra: Record<string, string | Uint8Array>,
  root = here,
): Promise<EnginePageServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'homebody-engine-page-'));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: { '@': source } },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome137' },
    worker: { format: 'es', plugins: () => [shipWllamaWorkers()] },
  });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(asked);
    const found = extra[asked] ?? path.join(folder, asked === '/' ? 'index.html' : asked);
    void send(response, found);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://localhost:${address.port}/`,
    folder,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true });
    },
  };
}

async function send(response: ServerResponse, found: string | Uint8Array): Promise<void> {
  if (typeof found !== 'string') {
    response.writeHead(200, { ...HEADERS, 'Content-Length': found.byteLength }).end(found);
    return;
  }
  const info = await stat(found).catch(() => null);
  if (!info?.isFile()) {
    response.writeHead(404, HEADERS).end();
    return;
  }
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': TYPES[path.extname(found)] ?? 'application/octet-stream',
    'Content-Length': info.size,
  });
  createReadStream(found).pipe(response);
}
