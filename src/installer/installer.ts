import type { InstalledFile } from '@/core/engine';
import type { Manifest } from '@/core/manifest';

/** What an install reports while it runs; `bytesDone` counts committed bytes and never shrinks. */
export interface InstallProgress {
  readonly step: 'downloading' | 'waiting-for-network' | 'retrying' | 'verifying';
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** The artifact worked on, as a person reads it. */
  readonly artifactName: string;
}

export interface InstallOptions {
  /** Aborting cancels: the request is ended, no byte is written afterwards. */
  readonly signal: AbortSignal;
  onProgress(progress: InstallProgress): void;
}

/** Where files come from: the hub, or a mirror that stands in for it. */
export interface HubAddress {
  /** e.g. `https://huggingface.co`, without a slash at its end. May change between two orders. */
  readonly base: string;
  /** Host patterns from which bytes may come; where none are named, those that go with the hub. */
  readonly hosts?: readonly string[];
}

/**
 * Brings what a manifest lists onto the disk: stage → verify → promote. A file is visible to
 * an engine only after its SHA-256 matched (I6); a crash at any instant leaves the old state
 * or the new one, and the next call goes on from the last committed byte.
 */
export interface Installer {
  /** Resolves when everything is promoted and recorded; makes no request when it already was. */
  install(manifest: Manifest, options: InstallOptions): Promise<readonly InstalledFile[]>;
  /** The files of an installed model, or null where it is not (wholly) installed. */
  installed(manifest: Manifest): Promise<readonly InstalledFile[] | null>;
  /** Hashes installed files again; resolves to the ids of damaged artifacts, now evicted. */
  verify(manifest: Manifest, options: InstallOptions): Promise<readonly string[]>;
  /**
   * Removes what a model that was canceled has staged, recorded and placed, but for what a model
   * of `others` needs, installed or not. One that is installed keeps its files.
   */
  discard(manifest: Manifest, others: readonly Manifest[]): Promise<void>;
  /** Removes the model and every byte that no model of `others` needs. */
  remove(manifest: Manifest, others: readonly Manifest[]): Promise<void>;
  /** At start: removes whatever no record and no wanted model owns. */
  sweep(wanted: readonly Manifest[]): Promise<void>;
}

/** Brings in files that the person already has, with the same verification. */
export interface Importer {
  /**
   * Installs what these files hold, whatever their names, without a request; the model is
   * installed when nothing is missing afterwards. Resolves to the ids of the artifacts that
   * still are.
   */
  importFiles(
    manifest: Manifest,
    files: readonly Blob[],
    options: InstallOptions,
  ): Promise<readonly string[]>;
}
