import { asId, type ConversationId, type ImportId } from '@/core/ids';
import type { ModelState } from '@/core/intent';
import type { RequestNote } from '@/core/request-note';
import { CommandTable } from '@/messaging/command-table';
import { MessageMalformedError } from '@/messaging/errors/message-malformed-error';
import { type AnyLiveTopic, LiveTopic } from '@/messaging/live-topic';
import { type ModelsView, modelsTopic } from '@/messaging/topics/models';
import { appearanceCommands } from './appearance-commands';
import { backupCommands } from './backup/backup-commands';
import { Coalescer } from './coalescer';
import { conversationCommands } from './conversation-commands';
import { generationCommands } from './generation-commands';
import { hostCommands } from './host-commands';
import type { HostOptions } from './host-options';
import { buildHostParts, type HostParts } from './host-parts';
import { ledgerCommands } from './ledger-commands';
import { modelsView } from './models-view';
import { presetCommands } from './preset-commands';
import { privateCommands } from './private/private-commands';
import { siteCommands } from './site-commands';

/** After so many milliseconds a report that was lost is made again. */
const REPORT_AGAIN_MS = 2_000;
/** The models view is published at most this often. */
const SHOW_MS = 50;

/**
 * What the offscreen document does: owns the queue, the installer, the engine and the
 * conversations, and is the only writer of all of them.
 */
export class Host {
  readonly #options: HostOptions;
  readonly #parts: HostParts;
  readonly #models: LiveTopic<ModelsView, ModelsView>;
  readonly #show = new Coalescer(SHOW_MS, () => this.#publish());
  #reported: boolean | null = null;
  readonly commands: CommandTable;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#parts = buildHostParts(options, () => this.#show.ask());
    this.#models = new LiveTopic(modelsTopic, modelsView(this.#parts));
    this.commands = hostCommands(new CommandTable('host'), this.#parts);
    conversationCommands(this.commands, this.#parts);
    backupCommands(this.commands, this.#parts.backups);
    appearanceCommands(this.commands, this.#parts.appearanceRoom);
    presetCommands(this.commands, this.#parts.presetRoom);
    ledgerCommands(this.commands, this.#parts.ledgerRoom);
    privateCommands(this.commands, this.#parts.privateWindows);
    siteCommands(this.commands, this.#parts.siteRoom);
    generationCommands(this.commands, this.#parts.generationRoom, this.#parts.conversations);
  }

  /**
   * Takes up what an earlier life of the host left: the queue, the answers, the handoffs.
   * Whatever cannot be taken up is reported and does not keep the rest from working.
   */
  async start(): Promise<void> {
    const { onFault } = this.#options;
    const { shelf, downloads, answering, deletions, ...rooms } = this.#parts;
    const { engineRoom, settingsRoom, siteRoom, storageRoom, handoffs, intents } = rooms;
    const { generationRoom, ledgerRoom, appearanceRoom, presetRoom, menuTeller } = this.#parts;
    const first = [
      ledgerRoom,
      appearanceRoom,
      presetRoom,
      generationRoom,
      shelf,
      engineRoom,
      settingsRoom,
      siteRoom,
      storageRoom,
      deletions,
    ];
    for (const part of [...first, handoffs, intents]) await part.start().catch(onFault);
    menuTeller.start();
    await downloads.start().then(() => this.#sweep(), onFault);
    downloads.run();
    await answering.start().catch(onFault);
    // Now it is known which one the person was in.
    await this.#parts.conversations.takeOutUntouched().catch(onFault);
    this.#publish();
  }

  /**
   * Has staged files removed that nothing wants, before the first download and waited for by
   * nobody: it and installs take turns. Where the queue could not be read nothing is removed.
   */
  #sweep(): void {
    const { installer, onFault } = this.#options;
    const { shelf, downloads } = this.#parts;
    const wanted = downloads.all
      .filter(({ state }) => state !== 'Canceled')
      .flatMap(({ modelId }) => shelf.pinned(modelId)?.manifest ?? []);
    installer.sweep(wanted).catch(onFault);
  }

  /** What choosing a model reads and writes, as it stands. */
  get state(): ModelState {
    return this.#parts.state();
  }

  /** Writes down what was told of a request to the network. */
  takeRequest(note: RequestNote): void {
    this.#parts.ledgerRoom.take(note);
  }

  /** Takes files that the person chose to import; false where they were not announced. */
  takeFiles(importId: ImportId, files: readonly File[]): boolean {
    const { storage, backups } = this.#parts;
    return storage.take(importId, files) || backups.take(importId, files);
  }

  /** Text and reports that came for what had ended, and were left out (invariant I3). */
  get dropped(): number {
    return this.#parts.answering.dropped + this.#parts.downloads.dropped;
  }

  /** Finds a topic by its name; rejects with a HomebodyError where there is none. */
  async findTopic(name: string): Promise<AnyLiveTopic> {
    const { storageRoom, settingsRoom, engineRoom, handoffs, conversations } = this.#parts;
    const { conversationList } = this.#parts;
    if (name === 'models') return this.#models;
    if (name === 'catalogue') return this.#parts.machineRoom.catalogue;
    if (name === 'machine') return this.#parts.machineRoom.machine;
    if (name === 'storage') {
      await storageRoom.look();
      return storageRoom.live;
    }
    if (name === 'settings') return settingsRoom.live;
    if (name === 'sites') return this.#parts.siteRoom.live;
    if (name === 'generation') return this.#parts.generationRoom.live;
    if (name === 'appearance') return this.#parts.appearanceRoom.live;
    if (name === 'presets') return this.#parts.presetRoom.live;
    if (name === 'network') return this.#parts.ledgerRoom.live;
    if (name === 'engines') return engineRoom.live;
    if (name === 'handoffs') return handoffs.live;
    if (name === 'conversations') return conversationList.live;
    const [kind, id] = name.split(':', 2);
    if (kind !== 'conversation' || !id) throw new MessageMalformedError(name, 'no such topic');
    return conversations.live(asId<'conversation'>(id) satisfies ConversationId);
  }

  #publish(): void {
    const { downloads, answering, activator } = this.#parts;
    const view = modelsView(this.#parts);
    this.#models.publish(view);
    this.#options.onModels?.(view);
    const pending = downloads.pending || answering.pending || activator.pending;
    if (pending === this.#reported) return;
    this.#reported = pending;
    void this.#report(pending);
  }

  /** Whoever makes the host at the next start must know: a report that was lost is made again. */
  async #report(pending: boolean): Promise<void> {
    const { onWork, onFault, after } = this.#options;
    try {
      await onWork(pending);
    } catch (error) {
      onFault(error);
      after(REPORT_AGAIN_MS, () => {
        if (this.#reported === pending) void this.#report(pending);
      });
    }
  }
}
