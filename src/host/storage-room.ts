import { mirrorBase } from '@/core/mirror';
import { stagedPath } from '@/installer/layout';
import { pathsOf } from '@/installer/owned-paths';
import { LiveTopic } from '@/messaging/live-topic';
import { type StorageView, type StoredModel, storageTopic } from '@/messaging/topics/storage';
import type { SettingsRepository } from '@/storage/settings-repository';
import { Coalescer } from './coalescer';
import type { CurrentHub } from './current-hub';
import type { Disk } from './disk';
import type { Downloads } from './downloads';
import { MirrorInvalidError } from './errors/storage-errors';
import type { ModelStorage } from './model-storage';
import type { Shelf } from './shelf';

export interface StorageRoomOptions {
  readonly disk: Disk;
  readonly hub: CurrentHub;
  readonly settings: SettingsRepository;
  readonly shelf: Shelf;
  readonly downloads: Downloads;
  readonly storage: ModelStorage;
  /** Whether a mirror may be on this machine, without encryption: in a developer build only. */
  readonly allowsLocalMirror: boolean;
  onFault(error: unknown): void;
}

/** The view is published at most this often. */
const SHOW_MS = 50;

/** What is kept on this machine and where it comes from: the topic `storage`, and the mirror. */
export class StorageRoom {
  readonly live: LiveTopic<StorageView, StorageView>;
  readonly #options: StorageRoomOptions;
  readonly #show = new Coalescer(SHOW_MS, () => void this.#publish());
  #files: ReadonlyMap<string, number> = new Map();
  #room: Awaited<ReturnType<Disk['room']>> = { usedBytes: 0, freeBytes: null };
  #looking: Promise<void> | null = null;

  constructor(options: StorageRoomOptions) {
    this.#options = options;
    this.live = new LiveTopic(storageTopic, {
      models: [],
      ...this.#room,
      mirror: options.hub.mirror,
    });
  }

  /** Takes up the mirror that was set; before anything is downloaded. */
  async start(): Promise<void> {
    const { hub, settings, allowsLocalMirror } = this.#options;
    const stored = await settings.get('mirror');
    hub.mirror = stored === null ? null : mirrorBase(stored, allowsLocalMirror);
  }

  /**
   * Sets the mirror for what is downloaded from now on; null is the hub itself.
   * @throws MirrorInvalidError
   */
  async setMirror(address: string | null): Promise<void> {
    const { hub, settings, downloads, allowsLocalMirror } = this.#options;
    const base = address === null ? null : mirrorBase(address, allowsLocalMirror);
    if (address !== null && base === null) throw new MirrorInvalidError(address);
    if (base === hub.mirror) return;
    // A download that runs goes on from the new address, with the bytes it has.
    await downloads.whilePaused(async () => {
      await settings.set('mirror', base);
      hub.mirror = base;
    });
    await this.#publish();
  }

  /** Files came or went. Looking is repeated where it was asked for meanwhile. */
  async look(): Promise<void> {
    const before = this.#looking;
    const looking = (before ?? Promise.resolve()).then(async () => {
      const { disk } = this.#options;
      [this.#files, this.#room] = await Promise.all([disk.files(), disk.room()]);
      await this.#publish();
    });
    this.#looking = looking.catch(() => {});
    await looking;
  }

  /** Something else that is shown has changed. */
  changed(): void {
    this.#show.ask();
  }

  async #publish(): Promise<void> {
    try {
      const models = await Promise.all(this.#shown().map((model) => this.#stored(model.id)));
      this.live.publish({ models, ...this.#room, mirror: this.#options.hub.mirror });
    } catch (error) {
      this.#options.onFault(error);
    }
  }

  #shown() {
    const { shelf, downloads } = this.#options;
    return shelf.shown(downloads.all.map(({ modelId }) => modelId));
  }

  async #stored(modelId: StoredModel['modelId']): Promise<StoredModel> {
    const { shelf, storage } = this.#options;
    const model = shelf.pinned(modelId);
    const paths = model
      ? await pathsOf([model.manifest]).then(
          (placed) =>
            new Set([
              ...placed,
              ...model.manifest.artifacts.map(({ sha256 }) => stagedPath(sha256)),
            ]),
        )
      : new Set<string>();
    let bytes = 0;
    for (const path of paths) bytes += this.#files.get(path) ?? 0;
    return { modelId, bytes, work: storage.work(modelId), outcome: storage.outcome(modelId) };
  }
}
