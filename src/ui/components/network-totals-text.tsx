import { type NetworkTotals, TOTALS_DAYS } from '@/core/network-totals';
import { useFullText, useOptions } from '../app/app-context';

interface Props {
  readonly totals: NetworkTotals;
  /** Since when requests are written down. */
  readonly since: number;
}

/** What was asked of the network lately, in sentences. */
export function NetworkTotalsText({ totals, since }: Props) {
  const { network } = useOptions();
  const text = useFullText().options.network;
  if (network.entries.value.length === 0) return <p>{text.nothingYet(since)}</p>;
  if (totals.hosts.length === 0) return <p>{text.nothingLately(TOTALS_DAYS)}</p>;
  return (
    <>
      {totals.hosts.map((one) => (
        <p key={one.host}>
          {text.totals(TOTALS_DAYS, one)}
          {one.answeredBy.map(({ host, times }) => ` ${text.sentOn(one.host, host, times)}`)}
        </p>
      ))}
      <p>{totals.hasSent ? text.hasSent : text.nothingElse}</p>
    </>
  );
}
