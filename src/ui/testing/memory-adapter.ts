import { signal } from '@preact/signals';
import * as v from 'valibot';
import { type HomebodyError, ReportedError } from '@/core/errors/homebody-error';
import type { ImportId } from '@/core/ids';
import { NO_SITE } from '@/core/site';
import type { CommandDefinition } from '@/messaging/command';
import type { Topic } from '@/messaging/topics/topic';
import type { ActivePage, Adapter, Connection, Unsubscribe, Watcher } from '../adapter';
import { defer } from '../stores/defer';
import { createEnglish } from '../text/en';
import { englishPages } from '../text/en-pages';
import type { FullText } from '../text/full-text';
import { MemoryTopics } from './memory-topics';

/** A command as it was sent, checked against its schema. */
export interface SentCommand {
  readonly name: string;
  readonly request: unknown;
}

type Handler = (request: never) => unknown;

const english = createEnglish('en');

/**
 * The browser side of the interface, in memory: for tests and for the preview. Requests and
 * replies pass through the commands' own schemas, so what is refused there is refused here.
 */
export class MemoryAdapter implements Adapter {
  readonly topics = new MemoryTopics();
  readonly sent: SentCommand[] = [];
  readonly copied: string[] = [];
  /** How often the options page was opened. */
  optionsOpened = 0;
  readonly opened: { windowId: number; conversationId: string | null }[] = [];
  /** Addresses asked for, and what the person says to it. */
  readonly hosts: string[] = [];
  grantsHosts = true;
  readonly offered: { importId: ImportId; names: readonly string[] }[] = [];
  locale = 'en';
  readonly text = signal<FullText>({ ...english, ...englishPages(english.format) });
  version = '1.2.3';
  page: ActivePage = { site: NO_SITE, title: '', windowId: 1 };
  #connection: Connection = 'connected';
  #ids = 0;
  readonly #handlers = new Map<string, Handler>();
  readonly #failures = new Map<string, HomebodyError>();
  readonly #gates = new Map<string, Promise<void>>();
  readonly #connectionListeners = new Set<(state: Connection) => void>();
  readonly #pageListeners = new Set<(page: ActivePage) => void>();

  /** Says how a command is answered. */
  answer<Request, Reply>(
    command: CommandDefinition<Request, Reply>,
    handler: (request: Request) => Reply | Promise<Reply>,
  ): void {
    this.#handlers.set(command.name, handler as Handler);
  }

  /** The command fails with this until it is told null. */
  fail(command: { readonly name: string }, error: HomebodyError | null): void {
    if (error === null) this.#failures.delete(command.name);
    else this.#failures.set(command.name, error);
  }

  /** The command's next answers wait until the returned function is called. */
  hold(command: { readonly name: string }): () => void {
    const gate = defer();
    this.#gates.set(command.name, gate.promise);
    return () => {
      this.#gates.delete(command.name);
      gate.resolve();
    };
  }

  async send<Request, Reply>(
    command: CommandDefinition<Request, Reply>,
    request: Request,
  ): Promise<Reply> {
    const parsed = v.parse(command.request, structuredClone(request));
    this.sent.push({ name: command.name, request: parsed });
    await (this.#gates.get(command.name) ?? Promise.resolve());
    const failure = this.#failures.get(command.name);
    if (failure) throw new ReportedError(failure);
    const handler = this.#handlers.get(command.name);
    return v.parse(command.reply, handler ? await handler(parsed as never) : {});
  }

  watch<Value, Change>(topic: Topic<Value, Change>, watcher: Watcher<Value, Change>): Unsubscribe {
    return this.topics.watch(topic, watcher);
  }

  onConnection(listener: (state: Connection) => void): Unsubscribe {
    this.#connectionListeners.add(listener);
    listener(this.#connection);
    return () => this.#connectionListeners.delete(listener);
  }

  setConnection(state: Connection): void {
    this.#connection = state;
    for (const listener of this.#connectionListeners) listener(state);
    if (state === 'connected') this.topics.reconnect();
  }

  activePage(): Promise<ActivePage> {
    return Promise.resolve(this.page);
  }

  onActivePage(listener: (page: ActivePage) => void): Unsubscribe {
    this.#pageListeners.add(listener);
    return () => this.#pageListeners.delete(listener);
  }

  setPage(page: ActivePage): void {
    this.page = page;
    for (const listener of this.#pageListeners) listener(page);
  }

  async openPanel(
    windowId: number,
    conversationId: string | null | Promise<string>,
  ): Promise<void> {
    this.opened.push({ windowId, conversationId: await conversationId });
  }

  /** What the person says when they are asked to let Homebody see the tabs. */
  grantsTabs = true;
  hasTabs = false;

  requestTabs(): Promise<boolean> {
    this.hasTabs ||= this.grantsTabs;
    return Promise.resolve(this.hasTabs);
  }

  releaseTabs(): Promise<void> {
    this.hasTabs = false;
    return Promise.resolve();
  }

  /** Pages opened in private windows. */
  readonly openedPrivately: { address: string; windowId: number; active: boolean }[] = [];

  openPrivately(address: string, windowId: number, active: boolean): Promise<void> {
    this.openedPrivately.push({ address, windowId, active });
    return Promise.resolve();
  }

  openOptions(): Promise<void> {
    this.optionsOpened += 1;
    return Promise.resolve();
  }

  copy(text: string): Promise<void> {
    this.copied.push(text);
    return Promise.resolve();
  }

  requestHost(base: string): Promise<boolean> {
    if (this.grantsHosts) this.hosts.push(base);
    return Promise.resolve(this.grantsHosts);
  }

  releaseHost(base: string): Promise<void> {
    this.hosts.splice(this.hosts.indexOf(base), 1);
    return Promise.resolve();
  }

  offerFiles(importId: ImportId, files: readonly File[]): Promise<void> {
    this.offered.push({ importId, names: files.map(({ name }) => name) });
    return Promise.resolve();
  }

  /** What `receiveFile` gives. */
  returned = new File(['{}'], 'homebody-2026-01-02.json');
  readonly saved: File[] = [];

  async receiveFile(_id: ImportId, ask: () => Promise<unknown>): Promise<File> {
    await ask();
    return this.returned;
  }

  saveFile(file: File): void {
    this.saved.push(file);
  }

  newId(): string {
    this.#ids += 1;
    return `id-${this.#ids}`;
  }

  /** The requests of one command, oldest first. */
  requestsOf<Request>(command: CommandDefinition<Request, unknown>): readonly Request[] {
    return this.sent
      .filter((sent) => sent.name === command.name)
      .map((sent) => v.parse(command.request, sent.request));
  }
}
