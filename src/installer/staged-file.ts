import type { ModelId } from '@/core/ids';
import type { PartialRecord, Validator } from '@/core/install-record';
import type { WritableFile } from './byte-store';
import { type FileHash, fileHashOf, type RehashOptions } from './file-hash';
import { CHUNK_BYTES } from './hash-file';
import { stagedPath } from './layout';
import type { FileToFetch } from './plan';
import type { LanePorts } from './ports';

/** A crash loses at most this much, or what came within `COMMIT_MS`, whichever is less. */
const COMMIT_BYTES = 32 * CHUNK_BYTES;
const COMMIT_MS = 1000;

/**
 * A file that is being fetched. Bytes are written as they come and committed from time to time:
 * first flushed, then recorded, so the record never promises what the disk does not have. More
 * bytes may be written while a record is. No state of the hash is kept; after a relaunch the
 * staged bytes are hashed again from the disk, because they may not be what was written.
 */
export class StagedFile {
  readonly #wanted: FileToFetch;
  readonly #modelId: ModelId;
  readonly #ports: LanePorts;
  readonly #file: WritableFile;
  readonly #hash: FileHash;
  #written: number;
  #flushed: number;
  #committed: number;
  #committedAt: number;
  #validator: Validator | null;
  /** The last record that was begun. */
  #recording: Promise<void> = Promise.resolve();

  private constructor(
    wanted: FileToFetch,
    modelId: ModelId,
    ports: LanePorts,
    opened: { file: WritableFile; hash: FileHash; bytes: number; validator: Validator | null },
  ) {
    this.#wanted = wanted;
    this.#modelId = modelId;
    this.#ports = ports;
    this.#file = opened.file;
    this.#hash = opened.hash;
    this.#written = opened.bytes;
    this.#flushed = opened.bytes;
    this.#committed = opened.bytes;
    this.#committedAt = ports.clock.elapsed();
    this.#validator = opened.validator;
  }

  /** Opens what an earlier launch staged, cut to what is certain, or an empty file. */
  static async open(
    wanted: FileToFetch,
    modelId: ModelId,
    ports: LanePorts,
    { signal, onBytes }: Pick<RehashOptions, 'signal' | 'onBytes'>,
  ): Promise<StagedFile> {
    const file = await ports.store.open(stagedPath(wanted.sha256));
    let hash: FileHash | null = null;
    try {
      // Read once the file is held: who held it before may have recorded more until then.
      const record = await ports.records.getPartial(wanted.sha256);
      hash = await fileHashOf(file, wanted.bytes, ports.hashing);
      const options = { clock: ports.clock, signal, onBytes };
      let bytes = certainBytes(record, file.size(), wanted.bytes);
      if (bytes < wanted.bytes && file.size() === wanted.bytes && needsNoRecord(wanted, ports)) {
        await hash.rehash(wanted.bytes, options);
        if ((await hash.digest()) === wanted.sha256) bytes = wanted.bytes;
      }
      if (file.size() !== bytes) file.truncate(bytes);
      await hash.rehash(bytes, options);
      const validator = bytes > 0 ? (record?.validator ?? null) : null;
      return new StagedFile(wanted, modelId, ports, { file, hash, bytes, validator });
    } catch (thrown) {
      hash?.close();
      file.close();
      throw thrown;
    }
  }

  /** Bytes received, whether or not they are on disk yet. */
  get size(): number {
    return this.#written;
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

  /** Memory to read the next bytes into; never empty. */
  room(): Uint8Array<ArrayBuffer> {
    return this.#hash.room();
  }

  /**
   * Adds what was read into the start of the room that was given last, which may be nothing;
   * resolves when more may come. Where enough wait for it a commit is begun, and `onCommit`
   * called when it is done.
   */
  async append(bytes: Uint8Array<ArrayBuffer>, onCommit: () => void): Promise<void> {
    const length = bytes.length;
    if (length > 0) this.#file.write(bytes, this.#written);
    this.#written += length;
    await this.#hash.take(bytes);
    // The last bytes are committed by `digest`, while it hashes.
    if (this.#written === this.#wanted.bytes) return;
    const waiting = this.#written - this.#flushed;
    const since = this.#ports.clock.elapsed() - this.#committedAt;
    if (waiting < COMMIT_BYTES && (waiting === 0 || since < COMMIT_MS)) return;
    await this.#recorded();
    // Its failure is met by whoever waits for the record next.
    this.#beginCommit().then(onCommit, forget);
  }

  /** Flushes everything received, then records it. */
  async commit(): Promise<void> {
    await this.#recorded();
    await this.#beginCommit();
  }

  /** Forgets every byte. */
  async restart(): Promise<void> {
    await this.#recorded().catch(forget);
    if (this.#committed > 0) await this.#ports.records.deletePartial(this.#wanted.sha256);
    this.#written = 0;
    this.#flushed = 0;
    this.#committed = 0;
    this.#validator = null;
    this.#file.truncate(0);
    this.#hash.reset();
  }

  /** Puts everything on disk, and gives the SHA-256 of the whole as hexadecimal digits. */
  async digest(): Promise<string> {
    await this.#recorded();
    // The hash is taken in another thread, so that this one can wait for the disk meanwhile.
    const [digest] = await Promise.all([this.#hash.digest(), this.#commitEnd()]);
    return digest;
  }

  /** When it resolves nothing is written any more, and another may open the file. */
  async close(): Promise<void> {
    await this.#recorded().catch(forget);
    this.#hash.close();
    this.#file.close();
  }

  /** As `commit`, without a record where the next launch would not need one. */
  async #commitEnd(): Promise<void> {
    if (!needsNoRecord(this.#wanted, this.#ports)) return await this.#beginCommit();
    this.#flush();
    this.#committed = this.#written;
  }

  /** Flushes at once; what it returns is the writing of the record. */
  #beginCommit(): Promise<void> {
    if (this.#committed === this.#written && this.#written > 0) return Promise.resolve();
    this.#flush();
    this.#recording = this.#record(this.#written);
    return this.#recording;
  }

  #flush(): void {
    this.#file.flush();
    this.#flushed = this.#written;
    this.#committedAt = this.#ports.clock.elapsed();
  }

  async #record(written: number): Promise<void> {
    // A file of one chunk is fetched again sooner than its record is written.
    if (this.#wanted.bytes > CHUNK_BYTES && written > 0) {
      await this.#ports.records.putPartial({
        sha256: this.#wanted.sha256,
        modelId: this.#modelId,
        bytes: this.#wanted.bytes,
        committed: written,
        validator: this.#validator,
      });
    }
    this.#committed = written;
  }

  /** Waits for a record under way; its failure is told once. */
  async #recorded(): Promise<void> {
    const recording = this.#recording;
    this.#recording = Promise.resolve();
    await recording;
  }
}

/** For the failure of a record that is of no matter to what comes next. */
function forget(): void {}

/** A small file that is whole needs nobody to vouch for it: a new launch just hashes it. */
function needsNoRecord({ bytes }: FileToFetch, { hashing }: LanePorts): boolean {
  return bytes <= hashing.atOnce.mostBytes;
}

/** What is on disk wins over a record that is ahead of it; what no record vouches for is cut. */
function certainBytes(record: PartialRecord | null, onDisk: number, whole: number): number {
  if (record === null || record.bytes !== whole || record.committed > whole) return 0;
  return Math.min(record.committed, onDisk);
}
