import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/** Serves the page that stands beside the panel, on a free port of this machine. */
export async function serveWelcome(): Promise<{ url: string; stop(): Promise<void> }> {
  const page = await readFile(new URL('welcome.html', import.meta.url));
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
