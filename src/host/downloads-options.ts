import type { Download } from '@/core/download';
import type { ModelId } from '@/core/ids';
import type { Installer } from '@/installer/installer';
import type { DownloadsRepository } from '@/storage/downloads-repository';
import type { Shelf } from './shelf';

export interface DownloadsOptions {
  readonly repository: DownloadsRepository;
  readonly installer: Installer;
  readonly shelf: Shelf;
  now(): number;
  /** Whether a model that was just installed is still wanted, and is to be activated. */
  isWanted(modelId: ModelId): boolean;
  /** Loads an installed model into the engine; called while its state is Compiling. */
  activate(modelId: ModelId): Promise<void>;
  /** Something that surfaces show has changed. */
  onChange(): void;
  /** A model became Ready, Failed or Canceled. */
  onSettled(download: Download): void;
  /** Told of what went wrong where nobody waits for the outcome; never silent. */
  onFault(error: unknown): void;
}
