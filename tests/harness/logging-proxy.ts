import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface ProxiedRequest {
  readonly method: string;
  /** The absolute URL; for a tunnel (`CONNECT`) host and port, which is all that is known of it. */
  readonly url: string;
}

/** An HTTP proxy that writes down what a browser asks of any network, this machine's own included. */
export interface LoggingProxy {
  /** Every request, in the order of arrival. */
  readonly log: readonly ProxiedRequest[];
  /** The log without what the browser asks of its own accord. */
  askedByExtension(): readonly ProxiedRequest[];
  clearLog(): void;
  /** Command-line switches by which Chromium sends everything through it. */
  readonly browserArgs: readonly string[];
  stop(): Promise<void>;
}

/**
 * What Chromium asks within its first seconds, with no extension in it either and its background
 * networking switched off: who is signed in, and whether there are updates.
 */
const OF_THE_BROWSER: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'update.googleapis.com',
]);

const ADDRESS = '127.0.0.1';
const THIS_MACHINE: ReadonlySet<string> = new Set([ADDRESS, 'localhost']);
/** Headers that are between the browser and the proxy. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['connection', 'proxy-connection']);

/**
 * Starts one. The driver's own events do not tell what an offscreen document and its workers ask
 * for; a proxy sees all that leaves the browser. It passes on what goes to this machine and
 * refuses the rest, tunnels included, so that nothing is asked of anybody.
 */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const log: ProxiedRequest[] = [];
  const note = ({ method = '', url = '' }: IncomingMessage) => log.push({ method, url });
  const server = createServer((asked, response) => {
    note(asked);
    void passOn(asked, response);
  });
  server.on('connect', (asked: IncomingMessage, socket: Duplex) => {
    note(asked);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, ADDRESS);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return {
    log,
    askedByExtension: () => log.filter(({ url }) => !OF_THE_BROWSER.has(hostOf(url))),
    clearLog: () => {
      log.length = 0;
    },
    // Chromium leaves this machine's own addresses out of a proxy unless it is told not to.
    browserArgs: [`--proxy-server=${ADDRESS}:${address.port}`, '--proxy-bypass-list=<-loopback>'],
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The name of the host in a URL or in a tunnel's `host:port`. */
function hostOf(url: string): string {
  return (URL.parse(url)?.hostname || url.split(':')[0]) ?? '';
}

async function passOn(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = URL.parse(asked.url ?? '');
  try {
    if (url === null || !THIS_MACHINE.has(url.hostname)) throw new Error('not on this machine');
    const headers = Object.entries(asked.headers).filter(([name]) => !OWN_HEADERS.has(name));
    const onward = request(url, {
      method: asked.method ?? 'GET',
      headers: Object.fromEntries(headers),
      agent: false,
    });
    // A browser that goes away ends the request behind it too.
    response.once('close', () => onward.destroy());
    const answered = once(onward, 'response');
    await Promise.all([pipeline(asked, onward), answered]);
    const [answer]: IncomingMessage[] = await answered;
    if (answer === undefined) throw new Error('no answer');
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    await pipeline(answer, response);
  } catch {
    // What went wrong behind the proxy is for the browser to see as a proxy tells it.
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  }
}
