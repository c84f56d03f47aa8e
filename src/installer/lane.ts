import type { ModelId } from '@/core/ids';
import type { InstallProgress } from './installer';
import type { FileToFetch } from './plan';

/** What is to be brought, for whom and from where. */
export interface FileOrder {
  readonly file: FileToFetch;
  readonly modelId: ModelId;
  /** `HubAddress.base` */
  readonly base: string;
}

export interface FileOptions {
  /**
   * Aborted with an InstallCanceledError where the person wants the file no more; with anything
   * else, what came is committed first.
   */
  readonly signal: AbortSignal;
  /** Bytes committed of this file, and what is being done. */
  onProgress(step: InstallProgress['step'], committed: number): void;
}

/**
 * Where one file at a time is fetched, written, put on disk and hashed: a thread of its own, so
 * that several files keep several processors busy.
 */
export interface Lane {
  /**
   * Brings one file to the staging place, whole and with its SHA-256 matched, going on from what
   * is staged and through every failure that the policy says will pass. When it settles, nothing
   * is written any more and nobody has the file open.
   * @throws the failure that will not pass, as a HomebodyError; InstallerLostError where the lane died
   */
  fetch(order: FileOrder, options: FileOptions): Promise<void>;
  /** Ends it; nothing may be under way. */
  close(): void;
}
