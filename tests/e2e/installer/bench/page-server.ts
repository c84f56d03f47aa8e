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
    ...(await bundle('/page.js', 'tests/e2e/installer/bench/page.ts')),
    ...(await bundle('/installer.worker.js', 'entrypoints/offscreen/installer.worker.ts')),
    ...(await bundle('/contract.worker.js', 'tests/e2e/installer/bench/contract.worker.ts')),
  ]);
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const script = scripts.get(pathname);
    // A worker's own workers are held to what it is held to.
    const { referer } = request.headers;
    const starter = referer === undefined ? null : new URL(referer).searchParams;
    const connect = searchParams.get('connect') ?? starter?.get('connect');
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

/** One script at this path, with the scripts of the workers that it starts itself. */
async function bundle(path: string, entry: string): Promise<[string, string][]> {
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
    if (!('output' in output)) continue;
    const [script, ...others] = output.output;
    return [
      [path, script.code],
      ...others.map((other): [string, string] => [
        `/${other.fileName}`,
        other.type === 'chunk' ? other.code : String(other.source),
      ]),
    ];
  }
  throw new Error(`${entry} gave no bundle`);
}
