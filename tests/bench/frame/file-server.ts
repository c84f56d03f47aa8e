import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
/** Read from disk in steps of this size: small ones would make the server the bound. */
const READ_BYTES = 1024 * 1024;

export interface FileServer {
  /** Without a slash at its end. */
  readonly base: string;
  close(): Promise<void>;
}

/**
 * Serves files on the loopback interface with the headers of an isolated page. Nothing is to be
 * kept by the browser's HTTP cache, so that whoever fetches is given the same work each time.
 * @param find the file or the bytes at a path, or null where there is nothing
 */
export async function serveFiles(
  find: (path: string) => string | Uint8Array | null,
): Promise<FileServer> {
  const server = createServer((request, response) => {
    answer(request, response, find).catch((error: unknown) => response.destroy(asError(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    base: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  find: (path: string) => string | Uint8Array | null,
): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const found = find(path);
  const bytes = typeof found === 'string' ? await sizeOf(found) : found?.byteLength;
  if (found === null || bytes === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': bytes,
    ETag: `"${bytes}-${path.length}"`,
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  });
  if (typeof found === 'string') {
    createReadStream(found, { highWaterMark: READ_BYTES }).pipe(response);
  } else response.end(found);
}

async function sizeOf(file: string): Promise<number | undefined> {
  const info = await stat(file).catch(() => null);
  return info?.isFile() ? info.size : undefined;
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
