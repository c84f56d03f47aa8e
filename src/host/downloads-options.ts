import type { Download } from '@/core/download';
import type { ModelId } from '@/core/ids';
import type { Activation, Completion, Verdict } from '@/core/stale-guard';
import type { Installer } from '@/installer/installer';
import type { DownloadsRepository } from '@/storage/downloads-repository';
import type { Shelf } from './shelf';

export interface DownloadsOptions {
  readonly repository: DownloadsRepository;
  readonly installer: Installer;
  readonly shelf: Shelf;
  now(): number;
  /** The guard's verdict on a model that was just installed. */
  judge(completion: Completion): Promise<Verdict>;
  /** Whether what a verdict was given for is still so. Compared in the instant it is applied. */
  stillHolds(activation: Activation): boolean;
  /** Has an installed model loaded; it is Compiling until `compiled`, `compileFailed` or `setAside`. */
  activate(activation: Activation): void;
  /** A model is about to be removed: whoever is about to load it is not to. */
  onRemove(modelId: ModelId): void;
  /** The queue moved on: something that surfaces show has changed. */
  onChange(): void;
  /** A model became Ready, Failed or Canceled. */
  onSettled(download: Download): void;
  /** Told of what went wrong where nobody waits for the outcome; never silent. */
  onFault(error: unknown): void;
}
