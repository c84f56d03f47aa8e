import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The page under test and its worker, served on this machine (a secure context). */
export interface PageServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Bundles the installer's worker and a page that drives it, and serves both. */
export async function servePage(): Promise<PageServer> {
  const scripts = new Map<string, string>([
    ['/page.js', await bundle('tests/e2e/installer/bench/page.ts')],
    ['/installer.worker.js', await bundle('entrypoints/offscreen/installer.worker.ts')],
    ['/contract.worker.js', await bundle('tests/e2e/installer/bench/contract.worker.ts')],
  ]);
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const script = scripts.get(pathname);
    const connect = searchParams.get('connect');
    const type = script === undefined ? 'text/html' : 'text/javascript';
    response.writeHead(200, {
      'Content-Type': `${type}; charset=utf-8`,
      ...(connect ? { 'Content-Security-Policy': `connect-src ${connect}` } : {}),
      // Isolated as the extension is, which also lets the page measure its memory.
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end(script ?? '<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': `${ROOT}src` } },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: `${ROOT}${entry}`, formats: ['es'], fileName: 'script' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if ('output' in output) return output.output[0].code;
  }
  throw new Error(`${entry} gave no bundle`);
}
