import type { InstallRecords, PlacedRecord } from '@/core/install-record';
import type { Clock } from './ports';

/** A crash leaves at most what was placed within this time to be hashed again. */
const WRITE_MS = 1000;

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

  /** Takes them on; writes all that wait where the last write was long enough ago. */
  async add(placed: readonly PlacedRecord[]): Promise<void> {
    this.#waiting.push(...placed);
    if (this.#clock.elapsed() - this.#writtenAt >= WRITE_MS) await this.write();
  }

  /** Writes all that wait. */
  async write(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#writtenAt = this.#clock.elapsed();
    if (waiting.length > 0) await this.#records.putPlaced(...waiting);
  }
}
