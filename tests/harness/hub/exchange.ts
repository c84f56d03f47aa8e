import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerName } from './faults';
import type { OpenLogEntry } from './request-log';

/** One request with its answer, as the handlers pass it on. */
export interface Exchange {
  readonly server: ServerName;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Decoded. */
  readonly path: string;
  /** Decoded path and query, which faults are matched against. */
  readonly target: string;
  readonly entry: OpenLogEntry;
}

export type Headers = Readonly<Record<string, string>>;

/** What a page in a browser may read of an answer; the extension reads all. */
const FOR_PAGES: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Range, If-Range',
  'Access-Control-Expose-Headers':
    'Accept-Ranges, Content-Length, Content-Range, ETag, Last-Modified, Link, Retry-After, ' +
    'X-Error-Code, X-Error-Message, X-Linked-Etag, X-Linked-Size, X-Repo-Commit',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Sends the status line and headers. */
export function sendHead(exchange: Exchange, status: number, headers: Headers): void {
  exchange.entry.status = status;
  exchange.response.writeHead(status, { ...FOR_PAGES, ...headers });
}

/** Sends a whole small answer; to HEAD, its headers alone. */
export function reply(exchange: Exchange, status: number, headers: Headers, body = ''): void {
  const bytes = Buffer.from(body);
  sendHead(exchange, status, { 'Content-Length': String(bytes.length), ...headers });
  if (exchange.request.method !== 'HEAD') exchange.entry.bytesSent += bytes.length;
  exchange.response.end(bytes);
}

/** Sends JSON. */
export function replyJson(
  exchange: Exchange,
  status: number,
  value: unknown,
  headers: Headers = {},
): void {
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  reply(exchange, status, { ...type, ...headers }, JSON.stringify(value));
}

/** Refuses as the hub does: a code in a header, the sentence in a header and in the body. */
export function replyError(
  exchange: Exchange,
  status: number,
  code: string,
  message: string,
  extraHeaders: Headers = {},
): void {
  const headers = { ...extraHeaders, 'X-Error-Code': code, 'X-Error-Message': message };
  replyJson(exchange, status, { error: message }, headers);
}
