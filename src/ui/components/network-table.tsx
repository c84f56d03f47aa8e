import { type NetworkEntry, outcomeOf } from '@/core/network-entry';
import { useFullText } from '../app/app-context';

interface Props {
  readonly entries: readonly NetworkEntry[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The lines of the network ledger. */
export function NetworkTable({ entries, now }: Props) {
  const { format, options } = useFullText();
  const text = options.network;
  return (
    <table class="network-table">
      <caption class="visually-hidden">{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.when}</th>
          <th scope="col">{text.what}</th>
          <th scope="col" class="network-bytes">
            {text.received}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const others = entry.answeredBy.map(({ host }) => host);
          const outcome = outcomeOf(entry, now);
          return (
            <tr key={entry.id}>
              <td>{text.moment(entry.startedAt)}</td>
              <td>
                <span class="network-purpose">{text.purpose(entry.purpose, entry.model)}</span>
                <span class="network-path">
                  <bdi>
                    {entry.method} {entry.path}
                  </bdi>
                </span>
                <span class="network-facts">
                  {text.asked(entry.host, others)} · {text.outcome(outcome, entry.status)} ·{' '}
                  {text.requests(entry.requests)}
                </span>
              </td>
              <td class="network-bytes">{format.bytes(entry.bytes)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
