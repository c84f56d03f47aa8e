import type { Catalog } from '@/catalog/catalog';
import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';
import { asId, type ConversationId, type MakeId, type ModelId } from '@/core/ids';
import type { RemoteEngine } from '@/engine/engine';
import type { Installer } from '@/installer/installer';
import { CommandTable } from '@/messaging/command-table';
import { MessageMalformedError } from '@/messaging/errors/message-malformed-error';
import { type AnyLiveTopic, LiveTopic } from '@/messaging/live-topic';
import { modelsTopic } from '@/messaging/topics/models';
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

export interface HostOptions {
  readonly database: Database;
  readonly catalog: Catalog;
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
  readonly #models: LiveTopic<ReturnType<typeof modelsView>, ReturnType<typeof modelsView>>;
  readonly #show = new Coalescer(SHOW_MS, () => this.#publish());
  #reported: boolean | null = null;
  readonly commands: CommandTable;

  constructor(options: HostOptions) {
    this.#options = options;
    const { database, catalog, installer, engine, makeId, now, onFault } = options;
    const onChange = () => this.#show.ask();
    this.#conversations = new Conversations({
      repository: new ConversationsRepository(database),
      drafts: new DraftsRepository(database),
      makeId,
      now,
      defaultModelId: () => catalog.defaultModelId,
    });
    this.#handoffs = new Handoffs(new HandoffsRepository(database), this.#conversations);
    this.#engine = new EngineOwner({
      engine,
      catalog,
      installed: (manifest) => installer.installed(manifest),
      onChange,
    });
    this.#downloads = new Downloads({
      repository: new DownloadsRepository(database),
      installer,
      catalog,
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
    this.#models = new LiveTopic(modelsTopic, modelsView(catalog, null, this.#engine.view));
    this.commands = hostCommands(new CommandTable('host'), {
      conversations: this.#conversations,
      handoffs: this.#handoffs,
      downloads: this.#downloads,
      answering: this.#answering,
      catalog,
    });
  }

  /** Takes up what an earlier life of the host left: the queue, the answers, the handoffs. */
  async start(): Promise<void> {
    const { installer, catalog } = this.#options;
    await this.#handoffs.start();
    await this.#downloads.start();
    await this.#answering.start();
    const wanted = this.#downloads.all.filter(({ state }) => state !== 'Canceled');
    await installer.sweep(wanted.map(({ modelId }) => catalog.getModelById(modelId).manifest));
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

  #publish(): void {
    this.#models.publish(modelsView(this.#options.catalog, this.#downloads, this.#engine.view));
    const pending = this.#downloads.pending || this.#answering.pending;
    if (pending === this.#reported) return;
    this.#reported = pending;
    this.#options.onWork(pending);
  }

  /** A model that did not load may have been damaged on disk: if so, it is to be fetched again. */
  async #examine(modelId: ModelId, error: ErrorReport): Promise<ErrorReport> {
    const { manifest, name } = this.#options.catalog.getModelById(modelId);
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
