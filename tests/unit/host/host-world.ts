import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { expect, onTestFinished } from 'vitest';
import { Catalog } from '@/catalog/catalog';
import type { HubModel } from '@/catalog/hub-model';
import type { Answer, Quote } from '@/core/conversation';
import type { DeviceFacts } from '@/core/device';
import { ReportedError } from '@/core/errors/homebody-error';
import { asId, type ConversationId, type MessageId, type ModelId } from '@/core/ids';
import type { Model } from '@/core/model';
import type { Site } from '@/core/site';
import { judgeCompletion } from '@/core/stale-guard';
import { CurrentHub } from '@/host/current-hub';
import { Host } from '@/host/host';
import type { HostOptions } from '@/host/host-options';
import { type Offered, Shelf } from '@/host/shelf';
import type { CommandDefinition } from '@/messaging/command';
import { sendQuestion } from '@/messaging/commands/chat';
import { openConversation, requestModel } from '@/messaging/commands/conversations';
import { cancelDownload, retryDownload } from '@/messaging/commands/downloads';
import {
  ModelStateSchema,
  modelStateFrom,
  modelStateMessage,
} from '@/messaging/schemas/model-state';
import type { ConversationView } from '@/messaging/topics/conversation';
import type { ModelsView } from '@/messaging/topics/models';
import { type Database, openDatabase } from '@/storage/database';
import { FakeEngine } from './fake-engine';
import { FakeInstaller } from './fake-installer';
import { ManualTimers } from './manual-timers';
import { MemoryLedger } from './memory-ledger';

export const A: ModelId = asId('model-a');
export const B: ModelId = asId('model-b');
export const C: ModelId = asId('model-c');
export const SITE = 'example.com' as Site;

let worlds = 0;

/** A real host on a real schema, with an installer and an engine that the test steers. */
export class HostWorld {
  readonly name = `world-${++worlds}`;
  installer = new FakeInstaller();
  engine = new FakeEngine();
  host!: Host;
  database!: Database;
  readonly work: boolean[] = [];
  readonly faults: unknown[] = [];
  /** Files that were handed to surfaces. */
  readonly given = new Map<string, File>();
  /** Models of the hub on offer, and what looking one up gives. */
  ofHub: HubModel[] = [];
  resolve: (model: HubModel) => Promise<Model> = () => Promise.reject(new Error('no hub'));
  /** What the build has new conversations begin with. */
  defaultModelId = A;
  /** Files on disk, with their sizes. */
  readonly disk = new Map<string, number>();
  /** What the extension's pages find in their local storage. */
  readonly pageValues = new Map<string, string>();
  readonly pages = {
    setItem: (key: string, value: string) => void this.pageValues.set(key, value),
    removeItem: (key: string) => void this.pageValues.delete(key),
  };
  /** What was asked of the network is written down here. */
  ledger = new MemoryLedger();
  hub = new CurrentHub({ base: 'https://hub.example', hosts: ['hub.example'] });
  readonly pins = new Map<ModelId, Model>();
  facts: DeviceFacts = {
    gpu: null,
    cores: 8,
    memoryBytes: 8 * 2 ** 30,
    isIsolated: true,
    freeBytes: null,
  };
  /** The disk is full. */
  refusesWrites = false;
  /** The background, as it hears whether there is work; a test may have it miss that. */
  report: (pending: boolean) => unknown = (pending) => this.work.push(pending);
  /** Whoever keeps the browser's menu, and what is never read; a test may have it miss that. */
  showMenu: NonNullable<HostOptions['onMenu']> = async () => {};
  keepUnread: HostOptions['onUnread'] = async () => {};
  clock = 1_000;
  timers = new ManualTimers();
  /** The background's guard, as it is asked; a test may hold it up. */
  judge: HostOptions['judge'] = async (completion, state) => {
    const message = JSON.parse(JSON.stringify(modelStateMessage(state)));
    return judgeCompletion(completion, modelStateFrom(v.parse(ModelStateSchema, message)));
  };
  #ids = 0;
  #life = 0;

  static async start(prepare: (world: HostWorld) => void = () => {}): Promise<HostWorld> {
    const world = new HostWorld();
    prepare(world);
    await world.launch();
    onTestFinished(async () => {
      await world.database.delete();
      expect(world.faults).toEqual([]);
    });
    return world;
  }

  /** The host begins a life; what an earlier one stored is there. */
  async launch(): Promise<void> {
    this.database = await openDatabase(this.name);
    // What stands between the tables and the store is read when the database is opened.
    this.database.close();
    this.database.use({
      stack: 'dbcore',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            mutate: (request) =>
              this.refusesWrites
                ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
                : table.mutate(request),
          };
        },
      }),
    });
    await this.database.open();
    const life = this.#life;
    this.host = new Host({
      database: this.database,
      shelf: new Shelf({
        catalog: new Catalog<Offered>(
          [modelOf(A), modelOf(B), modelOf(C), ...this.ofHub],
          this.defaultModelId,
        ),
        pins: {
          list: async () => [...this.pins.values()],
          pin: async (model) => {
            this.pins.set(model.id, model);
            return model;
          },
          delete: async (id) => {
            this.pins.delete(id);
          },
        },
        resolve: (model) => this.resolve(model),
        probe: async () => this.facts,
      }),
      installer: this.installer,
      engine: this.engine,
      disk: {
        files: async () => this.disk,
        room: async () => ({ usedBytes: 5, freeBytes: 1_000 }),
      },
      hub: this.hub,
      ledger: this.ledger,
      pages: this.pages,
      allowsLocalMirror: false,
      makeId: () => this.id(),
      now: () => ++this.clock,
      ticks: () => performance.now(),
      after: (ms, act) => this.timers.after(ms, act),
      giveFile: (id, file) => this.given.set(id, file),
      judge: (completion, state) => this.judge(completion, state),
      onWork: (pending) => this.report(pending),
      onMenu: (content) => this.showMenu(content),
      onUnread: (sites) => this.keepUnread(sites),
      onFault: (error) => {
        // What a host meets after its death is no fault: its database was closed under it.
        if (life === this.#life) this.faults.push(error);
      },
    });
    await this.host.start();
  }

  /** The browser dies: nothing of the host's memory is left, nothing is stored any more. */
  async die(): Promise<void> {
    this.#life += 1;
    this.database.close();
    const { failing } = this.engine;
    this.engine = new FakeEngine();
    this.engine.failing = failing;
    this.timers = new ManualTimers();
    const { ready } = this.installer;
    this.installer = new FakeInstaller();
    for (const modelId of ready) this.installer.ready.add(modelId);
  }

  id(): string {
    return `id-${++this.#ids}`;
  }

  /** Sends a command as a surface would; an error reply is thrown. */
  async send<Request, Reply>(command: CommandDefinition<Request, Reply>, payload: Request) {
    const to = 'host' as const;
    const envelope = { homebody: 'command' as const, to, name: command.name, payload };
    const reply = await this.host.commands.answerEnvelope(envelope, 'surface');
    if (!reply.ok) throw new ReportedError(reply.error);
    return reply.value as Reply;
  }

  async open(site: Site = SITE): Promise<ConversationId> {
    return (await this.send(openConversation, { site })).conversationId;
  }

  /** Asks, and gives the id of the answer. */
  async ask(
    conversationId: ConversationId,
    text: string,
    quote: Quote | null = null,
  ): Promise<MessageId> {
    const answerId = asId<'message'>(this.id());
    const ids = { conversationId, answerId, questionId: asId<'message'>(this.id()) };
    await this.send(sendQuestion, { ...ids, text, quote, answerWith: null });
    return answerId;
  }

  /** Lets a model answer next, as the chip does. */
  async choose(conversationId: ConversationId, modelId: ModelId): Promise<void> {
    const wish = asId<'wish'>(this.id());
    await this.send(requestModel, { conversationId, modelId, wish, at: ++this.clock });
  }

  async cancel(modelId: ModelId): Promise<void> {
    await this.send(cancelDownload, { modelId, attempt: this.attempt(modelId) });
  }

  async retry(modelId: ModelId): Promise<void> {
    await this.send(retryDownload, { modelId, attempt: this.attempt(modelId) });
  }

  attempt(modelId: ModelId): number {
    return this.host.state.downloadLifecycleByModel.get(modelId)?.attempt ?? 0;
  }

  async view(conversationId: ConversationId): Promise<ConversationView> {
    const topic = await this.host.findTopic(`conversation:${conversationId}`);
    return topic.value as ConversationView;
  }

  async answer(conversationId: ConversationId, answerId: MessageId): Promise<Answer> {
    const { messages } = await this.view(conversationId);
    return messages.find((message) => message.id === answerId) as Answer;
  }

  async models(): Promise<ModelsView> {
    return (await this.host.findTopic('models')).value as ModelsView;
  }

  /** Waits until `check` holds; fails with the last reason it did not. */
  async until(check: () => unknown): Promise<void> {
    for (let left = 1_500; ; left -= 1) {
      try {
        if (await check()) return;
        if (left === 0) throw new Error(`never: ${check}`);
      } catch (error) {
        if (left === 0) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async untilState(conversationId: ConversationId, answerId: MessageId, state: Answer['state']) {
    await this.until(async () => (await this.answer(conversationId, answerId)).state === state);
  }

  async untilWriting(): Promise<void> {
    await this.until(() => this.engine.writing);
  }
}

export function modelOf(id: ModelId): Model {
  return {
    id,
    name: id,
    description: '',
    tier: 'instant',
    engine: 'wllama',
    contextWindow: 4096,
    licence: 'Apache-2.0',
    manifest: {
      modelId: id,
      artifacts: [
        {
          id: `${id}-file`,
          role: 'llm',
          name: id,
          bytes: 1000,
          sha256: '0'.repeat(64),
          source: { repo: 'a/b', revision: '0'.repeat(40), path: 'x' },
          place: { kind: 'blob' },
        },
      ],
    },
  };
}
