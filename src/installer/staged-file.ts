import type { ModelId } from '@/core/ids';
import type { PartialRecord, Validator } from '@/core/install-record';
import type { WritableFile } from './byte-store';
import { CHUNK_BYTES, type Hasher, type HashOptions, hashInto, makeHasher } from './hash-file';
import { stagedPath } from './layout';
import type { WantedFile } from './plan';
import type { InstallerPorts } from './ports';

/** A crash loses at most this much, or what came within `COMMIT_MS`, whichever is less. */
const COMMIT_BYTES = 16 * CHUNK_BYTES;
const COMMIT_MS = 1000;

/**
 * A file that is being fetched. Bytes are appended, hashed as they are written, and committed
 * from time to time: first flushed, then recorded, so the record never promises what the disk
 * does not have. No state of the hash is kept; after a relaunch the staged bytes are hashed
 * again from the disk, because they may not be what was written.
 */
export class StagedFile {
  readonly #wanted: WantedFile;
  readonly #modelId: ModelId;
  readonly #ports: InstallerPorts;
  readonly #file: WritableFile;
  readonly #hasher: Hasher;
  readonly #buffer = new Uint8Array(CHUNK_BYTES);
  #buffered = 0;
  #written: number;
  #committed: number;
  #committedAt: number;
  #validator: Validator | null;

  private constructor(
    wanted: WantedFile,
    modelId: ModelId,
    ports: InstallerPorts,
    opened: { file: WritableFile; hasher: Hasher; bytes: number; validator: Validator | null },
  ) {
    this.#wanted = wanted;
    this.#modelId = modelId;
    this.#ports = ports;
    this.#file = opened.file;
    this.#hasher = opened.hasher;
    this.#written = opened.bytes;
    this.#committed = opened.bytes;
    this.#committedAt = ports.clock.elapsed();
    this.#validator = opened.validator;
  }

  /** Opens what an earlier launch staged, cut to what is certain and hashed, or an empty file. */
  static async open(
    wanted: WantedFile,
    modelId: ModelId,
    ports: InstallerPorts,
    { signal, onBytes }: Pick<HashOptions, 'signal' | 'onBytes'>,
  ): Promise<StagedFile> {
    const record = await ports.records.getPartial(wanted.sha256);
    const file = await ports.store.open(stagedPath(wanted.sha256));
    try {
      const bytes = certainBytes(record, file.size(), wanted.bytes);
      if (file.size() !== bytes) file.truncate(bytes);
      const hasher = await makeHasher();
      await hashInto(hasher, file, bytes, { clock: ports.clock, signal, onBytes });
      const validator = bytes > 0 ? (record?.validator ?? null) : null;
      return new StagedFile(wanted, modelId, ports, { file, hasher, bytes, validator });
    } catch (thrown) {
      file.close();
      throw thrown;
    }
  }

  /** Bytes received, whether or not they are on disk yet. */
  get size(): number {
    return this.#written + this.#buffered;
  }

  /** Bytes that are on disk for certain. */
  get committed(): number {
    return this.#committed;
  }

  /** What the rest may be asked for with. */
  get validator(): Validator | null {
    return this.#validator;
  }

  /** The bytes that follow come from a response with this validator. */
  set validator(validator: Validator | null) {
    this.#validator = validator;
  }

  /** Adds bytes; commits when enough are waiting. True where it committed. */
  async append(bytes: Uint8Array): Promise<boolean> {
    let at = 0;
    while (at < bytes.length) {
      const part = bytes.subarray(at, at + CHUNK_BYTES - this.#buffered);
      this.#buffer.set(part, this.#buffered);
      this.#buffered += part.length;
      at += part.length;
      if (this.#buffered === CHUNK_BYTES) this.#write();
    }
    const waiting = this.size - this.#committed;
    const since = this.#ports.clock.elapsed() - this.#committedAt;
    if (waiting < COMMIT_BYTES && (waiting === 0 || since < COMMIT_MS)) return false;
    await this.commit();
    return true;
  }

  /** Flushes everything received, then records it. */
  async commit(): Promise<void> {
    this.#write();
    this.#file.flush();
    // A file of one chunk is fetched again sooner than its record is written.
    if (this.#wanted.bytes > CHUNK_BYTES && this.#written > 0) {
      await this.#ports.records.putPartial({
        sha256: this.#wanted.sha256,
        modelId: this.#modelId,
        bytes: this.#wanted.bytes,
        committed: this.#written,
        validator: this.#validator,
      });
    }
    this.#committed = this.#written;
    this.#committedAt = this.#ports.clock.elapsed();
  }

  /** Gives up what could not be written, and commits what could. */
  async commitWritten(): Promise<void> {
    this.#buffered = 0;
    await this.commit();
  }

  /** Forgets every byte. */
  async restart(): Promise<void> {
    if (this.#committed > 0) await this.#ports.records.deletePartial(this.#wanted.sha256);
    this.#buffered = 0;
    this.#written = 0;
    this.#committed = 0;
    this.#validator = null;
    this.#file.truncate(0);
    this.#hasher.init();
  }

  /** Commits, and gives the SHA-256 of the whole as hexadecimal digits. */
  async digest(): Promise<string> {
    await this.commit();
    // The state is put back, so that asking twice gives the same answer.
    const state = this.#hasher.save();
    const digest = this.#hasher.digest('hex');
    this.#hasher.load(state);
    return digest;
  }

  close(): void {
    this.#file.close();
  }

  #write(): void {
    if (this.#buffered === 0) return;
    const bytes = this.#buffer.subarray(0, this.#buffered);
    this.#file.write(bytes, this.#written);
    this.#hasher.update(bytes);
    this.#written += this.#buffered;
    this.#buffered = 0;
  }
}

/** What is on disk wins over a record that is ahead of it; what no record vouches for is cut. */
function certainBytes(record: PartialRecord | null, onDisk: number, whole: number): number {
  if (record === null || record.bytes !== whole || record.committed > whole) return 0;
  return Math.min(record.committed, onDisk);
}
