import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';
import { asId, type ConversationId, type MakeId, type ModelId } from '@/core/ids';
import type { RemoteEngine } from '@/engine/engine';
import type { Installer } from '@/installer/installer';
import { CommandTable } from '@/messaging/command-table';
import { MessageMalformedError } from '@/messaging/errors/message-malformed-error';
import { type AnyLiveTopic, LiveTopic } from '@/messaging/live-topic';
import { type ModelsView, modelsTopic } from '@/messaging/topics/models';
import { ConversationsRepository } from '@/storage/conversations-repository';
import type { Database } from '@/storage/database';
import { DownloadsRepository } from '@/storage/downloads-repository';
import { DraftsRepository } from '@/storage/drafts-repository';
import { HandoffsRepository } from '@/storage/handoffs-repository';
import { Answering } from './answering';
import { Coalescer } from './coalescer';
import { Conversations } from './conversations';
import { Downloads } from './downloads';
import { EngineOwner } from './engine-owner';
import { Handoffs } from './handoffs';
import { hostCommands } from './host-commands';
import { modelsView } from './models-view';
import type { Shelf } from './shelf';

export interface HostOptions {
  readonly database: Database;
  readonly shelf: Shelf;
  readonly installer: Installer;
  readonly engine: RemoteEngine;
  readonly makeId: MakeId;
  now(): number;
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
  readonly #models: LiveTopic<ModelsView, ModelsView>;
  readonly #show = new Coalescer(SHOW_MS, () => this.#publish());
  #reported: boolean | null = null;
  readonly commands: CommandTable;

  constructor(options: HostOptions) {
    this.#options = options;
    const { database, shelf, installer, engine, makeId, now, onFault } = options;
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
        this.#answering.downloadSettled(download).catch(this.#options.onFault);
      },
    });
    this.#answering = new Answering({
      conversations: this.#conversations,
      engine: this.#engine,
      now,
      onChange,
      onFault,
      download: (modelId) => this.#downloads.get(modelId),
      enqueue: (modelId) => this.#downloads.enqueue(modelId),
      examine: (modelId, error) => this.#examine(modelId, error),
    });
    this.#models = new LiveTopic(modelsTopic, this.#view());
    this.commands = hostCommands(new CommandTable('host'), {
      conversations: this.#conversations,
      handoffs: this.#handoffs,
      downloads: this.#downloads,
      answering: this.#answering,
      shelf,
    });
  }

  /** Takes up what an earlier life of the host left: the queue, the answers, the handoffs. */
  async start(): Promise<void> {
    const { installer, shelf } = this.#options;
    await shelf.start();
    await this.#handoffs.start();
    await this.#downloads.start();
    await this.#answering.start();
    const wanted = this.#downloads.all
      .filter(({ state }) => state !== 'Canceled')
      .flatMap(({ modelId }) => shelf.pinned(modelId)?.manifest ?? []);
    await installer.sweep(wanted);
    this.#publish();
  }

  /** Finds a topic by its name; rejects with a HomebodyError where there is none. */
  async findTopic(name: string): Promise<AnyLiveTopic> {
    if (name === 'models') return this.#models;
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
    const { manifest, name } = model;
    const options = { signal: new AbortController().signal, onProgress: () => {} };
    try {
      const damaged = await this.#options.installer.verify(manifest, options);
      if (damaged.length === 0) return error;
      await this.#downloads.forget(modelId);
      return {
        code: 'install-integrity',
        message: `Damaged on disk: ${damaged.join(', ')} (${error.message})`,
        fields: { artifact: name, installed: true },
      };
    } catch (reason) {
      return reportOf(reason);
    }
  }
}
