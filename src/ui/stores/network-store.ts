import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { NetworkEntry } from '@/core/network-entry';
import { type NetworkTotals, networkTotals, TOTALS_DAYS } from '@/core/network-totals';
import { clearNetworkLedger } from '@/messaging/commands/network';
import { type NetworkView, networkTopic } from '@/messaging/topics/network';
import type { Adapter } from '../adapter';
import { ledgerFile } from '../export/ledger-file';
import { Disposer } from './disposer';
import { followTopic } from './follow-topic';
import type { NoticeStore } from './notice-store';

const DAY_MS = 86_400_000;

/** What Homebody asked of the network. */
export class NetworkStore {
  readonly #view = signal<NetworkView | null>(null);
  readonly #isAsking = signal(false);
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The newest first. */
  readonly entries: ReadonlySignal<readonly NetworkEntry[]>;
  readonly totals: ReadonlySignal<NetworkTotals>;

  constructor(adapter: Adapter, notices: NoticeStore, now = () => Date.now()) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.now = now;
    this.entries = computed(() =>
      (this.#view.value?.entries ?? []).toSorted((one, other) => other.startedAt - one.startedAt),
    );
    this.totals = computed(() => networkTotals(this.entries.value, now() - TOTALS_DAYS * DAY_MS));
    this.#disposer.add(
      followTopic(adapter, networkTopic, notices, (view) => {
        this.#view.value = view;
      }),
    );
  }

  /** Null until the host said so. */
  get view(): ReadonlySignal<NetworkView | null> {
    return this.#view;
  }

  /** Whether the person is asked to confirm. */
  get isAsking(): ReadonlySignal<boolean> {
    return this.#isAsking;
  }

  /** Shows what would be lost. */
  ask(): void {
    this.#isAsking.value = true;
  }

  keep(): void {
    this.#isAsking.value = false;
  }

  async clear(): Promise<void> {
    this.#isAsking.value = false;
    await this.#notices.attempt(() => this.#adapter.send(clearNetworkLedger, {}));
  }

  /** Has the browser save all lines. */
  async export(): Promise<void> {
    const since = this.#view.peek()?.since ?? null;
    this.#adapter.saveFile(ledgerFile(this.entries.peek(), since, this.now()));
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
