import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { LONGEST_MS, MOST_ENTRIES } from '@/core/network-entry';
import { useFullText, useOptions } from '../app/app-context';
import { Icon } from '../icons/icon';
import { ActionButton } from './action-button';
import { Confirmation } from './confirmation';
import { NetworkTable } from './network-table';
import { NetworkTotalsText } from './network-totals-text';
import './network.css';

/** So many lines are shown before all are asked for. */
const FIRST = 12;
const DAY_MS = 86_400_000;

/** The network ledger: what Homebody asked of whom, in sums and line by line. */
export function NetworkSection() {
  const { network } = useOptions();
  const text = useFullText().options.network;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isWhole = useSignal(false);
  const view = network.view.value;
  const entries = network.entries.value;
  const shown = isWhole.value ? entries : entries.slice(0, FIRST);
  return (
    <section class="options-section" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {text.heading}
      </h2>
      <p>{text.intro}</p>
      {view?.since == null ? (
        <p class="options-quiet">{text.loading}</p>
      ) : (
        <NetworkTotalsText totals={network.totals.value} since={view.since} />
      )}
      {view !== null && view.unstored > 0 && (
        <p class="network-unstored" role="status">
          <Icon name="alert" />
          {text.unstored(view.unstored)}
        </p>
      )}
      {entries.length > 0 && (
        <>
          <NetworkTable entries={shown} now={network.now()} />
          <div class="storage-actions">
            {shown.length < entries.length && (
              <ActionButton
                act={async () => {
                  isWhole.value = true;
                  // The button goes; what it brought begins below the heading.
                  heading.current?.focus();
                }}
              >
                {text.all(entries.length)}
              </ActionButton>
            )}
            <ActionButton icon="download" act={() => network.export()}>
              {text.export}
            </ActionButton>
            <ActionButton act={async () => network.ask()}>{text.clear}</ActionButton>
          </div>
        </>
      )}
      {view?.since != null && entries.length > 0 && (
        <p class="options-quiet">{text.since(view.since, LONGEST_MS / DAY_MS, MOST_ENTRIES)}</p>
      )}
      <p class="options-quiet">{text.limits}</p>
      {network.isAsking.value && (
        <Confirmation
          title={text.confirm.title}
          keepName={text.confirm.keep}
          actName={text.confirm.clear}
          keep={() => network.keep()}
          act={async () => {
            await network.clear();
            heading.current?.focus();
          }}
        >
          {text.confirm.loss(entries.length)}
        </Confirmation>
      )}
    </section>
  );
}
