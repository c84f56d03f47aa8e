import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerName } from './faults';

const KEPT_HEADERS = [
  'range',
  'if-range',
  'user-agent',
  'accept-encoding',
  'origin',
  'cookie',
  'authorization',
] as const;

type KeptHeader = (typeof KEPT_HEADERS)[number];

/** One request that a server saw. An entry is there from the request's arrival, and fills up. */
export interface LogEntry {
  /** When it arrived, in milliseconds since the epoch. */
  readonly at: number;
  /** When its answer was complete or its connection gone; null until then. */
  readonly endedAt: number | null;
  readonly server: ServerName;
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  /** Those of the kept headers that were sent. */
  readonly headers: Readonly<Partial<Record<KeptHeader, string>>>;
  /** 0 where no status line was sent. */
  readonly status: number;
  /** Body bytes handed to the connection; the last of them may not have reached the client. */
  readonly bytesSent: number;
  /** Whether the connection ended before the answer was complete, by either side. */
  readonly aborted: boolean;
  /** The kinds of fault it met. */
  readonly faults: readonly string[];
}

/** An entry while its request is served. */
export interface OpenLogEntry extends LogEntry {
  endedAt: number | null;
  status: number;
  bytesSent: number;
  aborted: boolean;
  readonly faults: string[];
}

/** Every request to both servers, in the order of arrival. */
export class RequestLog {
  readonly entries: LogEntry[] = [];

  open(server: ServerName, request: IncomingMessage, response: ServerResponse): OpenLogEntry {
    const entry: OpenLogEntry = {
      at: Date.now(),
      endedAt: null,
      server,
      method: request.method ?? '',
      path: request.url ?? '',
      headers: keptHeaders(request),
      status: 0,
      bytesSent: 0,
      aborted: false,
      faults: [],
    };
    this.entries.push(entry);
    response.once('close', () => {
      entry.endedAt = Date.now();
      entry.aborted = !response.writableFinished;
    });
    return entry;
  }

  clear(): void {
    this.entries.length = 0;
  }
}

function keptHeaders(request: IncomingMessage): LogEntry['headers'] {
  const kept: Partial<Record<KeptHeader, string>> = {};
  for (const name of KEPT_HEADERS) {
    const value = request.headers[name];
    if (typeof value === 'string') kept[name] = value;
  }
  return kept;
}
