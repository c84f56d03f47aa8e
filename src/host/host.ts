import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';
import { asId, type ConversationId, type ImportId, type MakeId, type ModelId } from '@/core/ids';
import type { RemoteEngine } from '@/engine/engine';
import type { Importer, Installer } from '@/installer/installer';
import { CommandTable } from '@/messaging/command-table';
import { MessageMalformedError } from '@/messaging/errors/message-malformed-error';
import { type AnyLiveTopic, LiveTopic } from '@/messaging/live-topic';
import { type ModelsView, modelsTopic } from '@/messaging/topics/models';
import { ConversationsRepository } from '@/storage/conversations-repository';
import type { Database } from '@/storage/database';
import { DownloadsRepository } from '@/storage/downloads-repository';
import { DraftsRepository } from '@/storage/drafts-repository';
import { HandoffsRepository } from '@/storage/handoffs-repository';
import { SettingsRepository } from '@/storage/settings-repository';
import { Answering } from './answering';
import { Coalescer } from './coalescer';
import { Conversations } from './conversations';
import type { CurrentHub } from './current-hub';
import type { Disk } from './disk';
import { Downloads } from './downloads';
import { EngineOwner } from './engine-owner';
import { EngineRoom } from './engine-room';
import { Handoffs } from './handoffs';
import { hostCommands } from './host-commands';
import { ModelStorage } from './model-storage';
import { modelsView } from './models-view';
import type { Shelf } from './shelf';
import { StorageRoom } from './storage-room';

export interface HostOptions {
  readonly database: Database;
  readonly shelf: Shelf;
  readonly installer: Installer & Importer;
  readonly engine: RemoteEngine;
  readonly disk: Disk;
  /** The address that the installer and the shelf ask; the host sets its mirror. */
  readonly hub: CurrentHub;
  readonly allowsLocalMirror: boolean;
  readonly makeId: MakeId;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds from some start, for durations: it never goes backwards. */
  ticks(): number;
  /** Told whether there is work that should go on after a restart of the browser. */
  onWork(pending: boolean): void;
  /** Told of what went wrong where nobody waits for the outcome; never silent. */
  onFault(error: unknown): void;
}

/** The models view is published at most this often. */
const SHOW_MS = 50;

/**
 * What the offscreen document does: owns the queue, the installer, the engine and the
 * conversations, and is the only writer of all of them.
 */
export class Host {
  readonly #options: HostOptions;
  readonly #conversations: Conversations;
  readonly #handoffs: Handoffs;
  readonly #engine: EngineOwner;
  readonly #downloads: Downloads;
  readonly #answering: Answering;
  readonly #storage: ModelStorage;
  readonly #storageRoom: StorageRoom;
  readonly #engineRoom: EngineRoom;
  readonly #models: LiveTopic<ModelsView, ModelsView>;
  readonly #show = new Coalescer(SHOW_MS, () => this.#publish());
  #reported: boolean | null = null;
  readonly commands: CommandTable;

  constructor(options: HostOptions) {
    this.#options = options;
    const { database, shelf, installer, engine, makeId, now, ticks, onFault } = options;
    const onChange = () => this.#show.ask();
    this.#conversations = new Conversations({
      repository: new ConversationsRepository(database),
      drafts: new DraftsRepository(database),
      makeId,
      now,
      defaultModelId: () => shelf.defaultModelId,
    });
    this.#handoffs = new Handoffs(new HandoffsRepository(database), this.#conversations);
    this.#engine = new EngineOwner({
      engine,
      shelf,
      installed: (manifest) => installer.installed(manifest),
      onChange,
    });
    this.#downloads = new Downloads({
      repository: new DownloadsRepository(database),
      installer,
      shelf,
      now,
      onChange,
      onFault,
      isWanted: (modelId) => this.#answering.wants(modelId),
      activate: async (modelId) => {
        await this.#engine.activate(modelId);
      },
      onSettled: (download) => {
        this.#answering.downloadSettled(download).catch(onFault);
        this.#storageRoom.look().catch(onFault);
      },
    });
    this.#answering = new Answering({
      conversations: this.#conversations,
      engine: this.#engine,
      ticks,
      onChange,
      onFault,
      download: (modelId) => this.#downloads.get(modelId),
      enqueue: (modelId) => this.#downloads.enqueue(modelId),
      examine: (modelId, error) => this.#examine(modelId, error),
    });
    this.#storage = new ModelStorage({
      installer,
      shelf,
      downloads: this.#downloads,
      isAnswering: (modelId) => ({
        writes: this.#answering.writes(modelId),
        waits: this.#answering.wants(modelId),
      }),
      unload: (modelId) => this.#engine.unload(modelId),
      onChange: (what) => {
        if (what === 'work') this.#storageRoom.changed();
        else this.#storageRoom.look().catch(onFault);
      },
      onFault,
    });
    this.#storageRoom = new StorageRoom({
      disk: options.disk,
      hub: options.hub,
      settings: new SettingsRepository(database),
      shelf,
      downloads: this.#downloads,
      storage: this.#storage,
      allowsLocalMirror: options.allowsLocalMirror,
      onFault,
    });
    this.#engineRoom = new EngineRoom({
      shelf,
      settings: new SettingsRepository(database),
      onChange: () => {
        onChange();
        this.#storageRoom.changed();
      },
    });
    this.#models = new LiveTopic(modelsTopic, this.#view());
    this.commands = hostCommands(new CommandTable('host'), {
      conversations: this.#conversations,
      handoffs: this.#handoffs,
      downloads: this.#downloads,
      answering: this.#answering,
      shelf,
      storage: this.#storage,
      storageRoom: this.#storageRoom,
      engineRoom: this.#engineRoom,
    });
  }

  /**
   * Takes up what an earlier life of the host left: the queue, the answers, the handoffs.
   * Whatever cannot be taken up is reported and does not keep the rest from working.
   */
  async start(): Promise<void> {
    const { installer, shelf, onFault } = this.#options;
    for (const part of [
      shelf,
      this.#engineRoom,
      this.#storageRoom,
      this.#handoffs,
      this.#downloads,
    ]) {
      await part.start().catch(onFault);
    }
    const wanted = this.#downloads.all
      .filter(({ state }) => state !== 'Canceled')
      .flatMap(({ modelId }) => shelf.pinned(modelId)?.manifest ?? []);
    // Before the first download and waited for by nobody: it and installs take turns.
    installer.sweep(wanted).catch(onFault);
    this.#downloads.run();
    await this.#answering.start().catch(onFault);
    this.#publish();
  }

  /** Takes files that the person chose to import; false where they were not announced. */
  takeFiles(importId: ImportId, files: readonly File[]): boolean {
    return this.#storage.take(importId, files);
  }

  /** Text and reports that came for what had ended, and were left out (invariant I3). */
  get dropped(): number {
    return this.#answering.dropped + this.#downloads.dropped;
  }

  /** Finds a topic by its name; rejects with a HomebodyError where there is none. */
  async findTopic(name: string): Promise<AnyLiveTopic> {
    if (name === 'models') return this.#models;
    if (name === 'storage') {
      await this.#storageRoom.look();
      return this.#storageRoom.live;
    }
    if (name === 'engines') return this.#engineRoom.live;
    if (name === 'handoffs') return this.#handoffs.live;
    const [kind, id] = name.split(':', 2);
    if (kind !== 'conversation' || !id) throw new MessageMalformedError(name, 'no such topic');
    return this.#conversations.live(asId<'conversation'>(id) satisfies ConversationId);
  }

  #view(): ModelsView {
    return modelsView(this.#options.shelf, this.#downloads, this.#engine.view);
  }

  #publish(): void {
    this.#models.publish(this.#view());
    const pending = this.#downloads.pending || this.#answering.pending;
    if (pending === this.#reported) return;
    this.#reported = pending;
    this.#options.onWork(pending);
  }

  /** A model that did not load may have been damaged on disk: if so, it is to be fetched again. */
  async #examine(modelId: ModelId, error: ErrorReport): Promise<ErrorReport> {
    const model = this.#options.shelf.pinned(modelId);
    if (!model) return error;
    const options = { signal: new AbortController().signal, onProgress: () => {} };
    try {
      const isGone = error.code === 'model-not-installed';
      const damaged = isGone ? [] : await this.#options.installer.verify(model.manifest, options);
      if (isGone || damaged.length > 0) await this.#downloads.forget(modelId);
      if (damaged.length === 0) return error;
      return {
        code: 'install-integrity',
        message: `Damaged on disk: ${damaged.join(', ')} (${error.message})`,
        fields: { artifact: model.name, installed: true },
      };
    } catch (reason) {
      return reportOf(reason);
    }
  }
}
