import type { NetworkEntry } from './network-entry';
import type { RequestPurpose } from './request-note';

/** What one host was asked, and what came of it. */
export interface HostTotals {
  readonly host: string;
  /** Requests by what they were for. */
  readonly asked: Readonly<Record<RequestPurpose, number>>;
  /** Of the bodies, wherever they came from in the end. */
  readonly bytes: number;
  /** Hosts to which it sent requests on. */
  readonly answeredBy: readonly { readonly host: string; readonly times: number }[];
}

export interface NetworkTotals {
  /** The one with the most bytes first. */
  readonly hosts: readonly HostTotals[];
  /** Whether any request carried a body. */
  readonly hasSent: boolean;
}

/** The period that is summed up. */
export const TOTALS_DAYS = 30;

/** What was asked since an instant, in milliseconds since the epoch. */
export function networkTotals(entries: readonly NetworkEntry[], since: number): NetworkTotals {
  const recent = entries.filter(({ lastAt }) => lastAt >= since);
  const byHost = new Map<string, NetworkEntry[]>();
  for (const entry of recent) {
    const known = byHost.get(entry.host);
    if (known) known.push(entry);
    else byHost.set(entry.host, [entry]);
  }
  const hosts = [...byHost].map(([host, own]) => ({
    host,
    asked: { download: requestsFor(own, 'download'), lookup: requestsFor(own, 'lookup') },
    bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
    answeredBy: answerers(own),
  }));
  hosts.sort((one, other) => other.bytes - one.bytes);
  return { hosts, hasSent: recent.some(({ hasSent }) => hasSent) };
}

function requestsFor(entries: readonly NetworkEntry[], purpose: RequestPurpose): number {
  return entries.reduce((sum, entry) => sum + (entry.purpose === purpose ? entry.requests : 0), 0);
}

function answerers(entries: readonly NetworkEntry[]): HostTotals['answeredBy'] {
  const times = new Map<string, number>();
  for (const entry of entries) {
    for (const { host, times: more } of entry.answeredBy) {
      times.set(host, (times.get(host) ?? 0) + more);
    }
  }
  return [...times].map(([host, count]) => ({ host, times: count }));
}
