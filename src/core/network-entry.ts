import type { AskedNote, RequestEnd, RequestNote, RequestPurpose } from './request-note';

/**
 * What is written down of the requests for one file that follow each other closely: one line of
 * the ledger, however many ranges or tries it took.
 */
export interface NetworkEntry {
  readonly id: string;
  readonly purpose: RequestPurpose;
  /** Name of the model it was for, as it was then; null where that is not known. */
  readonly model: string | null;
  readonly method: string;
  /** Who was asked; with the port where it is not the usual one. */
  readonly host: string;
  /** Without the query. */
  readonly path: string;
  /** Milliseconds since the epoch: the first request, and the last that was heard of any. */
  readonly startedAt: number;
  readonly lastAt: number;
  readonly requests: number;
  /** Requests that have not ended. */
  readonly open: number;
  /** Hosts to which requests were sent on, and how many of them. */
  readonly answeredBy: readonly { readonly host: string; readonly times: number }[];
  /** Of the latest answer; null where there was none. */
  readonly status: number | null;
  /** How the latest request that ended did so; null where none has. */
  readonly end: RequestEnd | null;
  /** Of the answers' bodies. */
  readonly bytes: number;
  /** Whether any request had a body. */
  readonly hasSent: boolean;
}

/** Requests for the same file that are further apart than this are lines of their own. */
export const SAME_LINE_MS = 10 * 60_000;
/** An answer that was silent for so long has ended, though nobody said so. */
export const SILENT_MS = 2 * 60_000;
/** At most so many lines are kept, and for so long. */
export const MOST_ENTRIES = 1_000;
export const LONGEST_MS = 90 * 86_400_000;

/** The first request of a line. */
export function entryOf(note: AskedNote, id: string): NetworkEntry {
  const { purpose, model, method, host, path, at, hasBody } = note;
  return {
    ...{ id, purpose, model, method, host, path },
    ...{ startedAt: at, lastAt: at, requests: 1, open: 1, answeredBy: [] },
    ...{ status: null, end: null, bytes: 0, hasSent: hasBody },
  };
}

/** Whether a request belongs to this line. */
export function continues(entry: NetworkEntry, note: AskedNote): boolean {
  return (
    entry.host === note.host &&
    entry.path === note.path &&
    entry.method === note.method &&
    entry.purpose === note.purpose &&
    Math.abs(note.at - entry.lastAt) <= SAME_LINE_MS
  );
}

/** The line after what was told of one of its requests. */
export function noted(entry: NetworkEntry, note: RequestNote): NetworkEntry {
  const lastAt = Math.max(entry.lastAt, note.at);
  switch (note.kind) {
    case 'asked': {
      const { requests, open, hasSent } = entry;
      const counted = { requests: requests + 1, open: open + 1 };
      return { ...entry, ...counted, lastAt, hasSent: hasSent || note.hasBody };
    }
    case 'answered': {
      const answeredBy =
        note.host === entry.host ? entry.answeredBy : withHost(entry.answeredBy, note.host);
      return { ...entry, lastAt, status: note.status, answeredBy };
    }
    case 'received':
      return { ...entry, lastAt, bytes: entry.bytes + note.bytes };
    case 'ended': {
      const open = Math.max(0, entry.open - 1);
      return { ...entry, lastAt, open, end: note.end, bytes: entry.bytes + note.bytes };
    }
  }
}

function withHost(hosts: NetworkEntry['answeredBy'], host: string): NetworkEntry['answeredBy'] {
  if (!hosts.some((one) => one.host === host)) return [...hosts, { host, times: 1 }];
  return hosts.map((one) => (one.host === host ? { host, times: one.times + 1 } : one));
}

/** The lines that are no longer kept. */
export function outdated(entries: Iterable<NetworkEntry>, now: number): readonly NetworkEntry[] {
  const newestFirst = [...entries].sort((one, other) => other.startedAt - one.startedAt);
  return newestFirst.filter(
    ({ lastAt }, index) => index >= MOST_ENTRIES || now - lastAt > LONGEST_MS,
  );
}

/** How a line stands. `lost`: Homebody or its worker went away before the answer had ended. */
export type NetworkOutcome = RequestEnd | 'open' | 'lost' | 'refused';

export function outcomeOf(entry: NetworkEntry, now: number): NetworkOutcome {
  if (entry.open > 0) return now - entry.lastAt < SILENT_MS ? 'open' : 'lost';
  if (entry.end === null) return 'lost';
  const isRefused = entry.status !== null && (entry.status < 200 || entry.status > 299);
  return isRefused && entry.end === 'whole' ? 'refused' : entry.end;
}
