import type { InstallRecords, PlacedRecord } from '@/core/install-record';
import type { Clock } from './ports';

/** Files that come sooner after a write than this wait for the next. */
const WRITE_MS = 1000;
/** A crash leaves at most this much to be hashed again: nothing more waits, however soon it came. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Writes down what was placed, many in one write: each durable write costs the processor as much
 * as reading some megabytes. A placed file without its record is no harm, only work: the next
 * launch hashes it before it believes in it.
 */
export class PlacedRecords {
  readonly #records: Pick<InstallRecords, 'putPlaced'>;
  readonly #clock: Pick<Clock, 'elapsed'>;
  #waiting: PlacedRecord[] = [];
  #writtenAt: number;

  constructor(records: Pick<InstallRecords, 'putPlaced'>, clock: Pick<Clock, 'elapsed'>) {
    this.#records = records;
    this.#clock = clock;
    this.#writtenAt = clock.elapsed();
  }

  /** Takes them on; writes all that wait where that is much, or the last write long enough ago. */
  async add(placed: readonly PlacedRecord[]): Promise<void> {
    this.#waiting.push(...placed);
    const bytes = this.#waiting.reduce((sum, record) => sum + record.bytes, 0);
    const isLate = this.#clock.elapsed() - this.#writtenAt >= WRITE_MS;
    if (bytes > MOST_BYTES || isLate) await this.write();
  }

  /** Writes all that wait. */
  async write(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#writtenAt = this.#clock.elapsed();
    if (waiting.length > 0) await this.#records.putPlaced(...waiting);
  }
}
