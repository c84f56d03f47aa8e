import type { NetworkOutcome } from '@/core/network-entry';
import type { HostTotals } from '@/core/network-totals';
import type { RequestPurpose } from '@/core/request-note';
import type { Format } from './format';
import { trouble } from './trouble';

/** What the options page says about the network ledger, in English. */
export function englishLedger(format: Format) {
  const { locale } = format;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const times = (count: number) =>
    count === 1 ? 'once' : `${format.count(count)} ${format.plural(count, { other: 'times' })}`;
  const lines = (count: number) =>
    `${format.count(count)} ${format.plural(count, { one: 'line', other: 'lines' })}`;
  return {
    heading: 'Network',
    intro:
      'Everything that Homebody itself ever asks of the network is written down here, when it is asked.',
    loading: 'Reading what was written down…',
    nothingYet: (since: number) =>
      `Homebody has asked nobody for anything since ${day.format(since)}, when this list begins.`,
    nothingLately: (days: number) =>
      `In the last ${format.count(days)} days Homebody asked nobody for anything.`,
    totals: (days: number, { host, asked, bytes }: HostTotals) => {
      const { download, lookup } = asked;
      const period = `In the last ${format.count(days)} days`;
      const received = format.bytes(bytes);
      if (lookup === 0) {
        return `${period} Homebody asked ${host} ${times(download)} for model files and received ${received}.`;
      }
      if (download === 0) {
        return `${period} Homebody asked ${host} ${times(lookup)} which files a model has and received ${received}.`;
      }
      return `${period} Homebody asked ${host} ${times(download)} for model files and ${times(lookup)} which files a model has, and received ${received}.`;
    },
    sentOn: (host: string, other: string, count: number) =>
      `${host} sent ${count === 1 ? 'one request' : `${format.count(count)} requests`} on to ${other}, which answered.`,
    nothingElse:
      'It asked nobody for anything else, and nothing of yours was sent: a request names a file and carries nothing that you typed or read.',
    hasSent: trouble(
      'At least one request carried more than the name of a file.',
      'Homebody is not made to do that: please report it, with this list.',
    ),
    since: (since: number, days: number, most: number) =>
      `Written down since ${day.format(since)}. Lines are kept for ${format.count(days)} days, the newest ${format.count(most)} of them.`,
    limits:
      'What the browser asks for on its own, such as updates, is not in Homebody’s hands and not listed. Where a server sends a request on, the one that answered is listed; browsers do not tell which were in between.',
    unstored: (count: number) =>
      trouble(
        `${lines(count)} could not be written to the disk. They are shown here, but lost when the browser closes.`,
        'Free some disk space before that.',
      ),
    table: 'Requests, the newest first',
    when: 'When',
    what: 'What',
    received: 'Received',
    moment: (at: number) => minute.format(at),
    purpose: (purpose: RequestPurpose, model: string | null) => {
      if (purpose === 'lookup') {
        return model === null ? 'Which files a model has' : `Which files ${model} has`;
      }
      return model === null ? 'A file of a model' : `A file of ${model}`;
    },
    asked: (host: string, others: readonly string[]) =>
      others.length === 0 ? host : `${host}, sent on to ${others.join(', ')}`,
    outcome: (outcome: NetworkOutcome, status: number | null) => {
      switch (outcome) {
        case 'whole':
          return 'Complete';
        case 'open':
          return 'Under way';
        case 'refused':
          return status === null ? 'Refused by the server' : `Refused by the server (${status})`;
        case 'failed':
          return 'No answer';
        case 'canceled':
          return 'Stopped by Homebody';
        case 'broken':
          return 'Broke off';
        case 'lost':
          return 'Cut short: Homebody was closed';
      }
    },
    requests: (count: number) =>
      `${format.count(count)} ${format.plural(count, { one: 'request', other: 'requests' })}`,
    all: (count: number) => `Show all ${lines(count)}`,
    export: 'Export as JSON',
    clear: 'Clear…',
    confirm: {
      title: 'Clear the list of requests?',
      loss: (count: number) =>
        `${lines(count)} will be forgotten for good. Export them first if you may want to show them.`,
      keep: 'Keep the list',
      clear: 'Clear',
    },
  };
}
