import type { ReadonlySignal } from '@preact/signals';
import type { HomebodyError } from '@/core/errors/homebody-error';
import type { ConversationId, ImportId } from '@/core/ids';
import type { Site } from '@/core/site';
import type { CommandDefinition } from '@/messaging/command';
import type { Topic } from '@/messaging/topics/topic';
import type { Text } from './text/en';
import type { FullText } from './text/full-text';

/** Ends a subscription; calling it twice does nothing. */
export type Unsubscribe = () => void;

/** Where the person is: the tab that this surface belongs to. */
export interface ActivePage {
  /** Null where the browser does not tell: the person did not let Homebody see this tab. */
  readonly site: Site | null;
  readonly title: string;
  readonly windowId: number;
  /** It is a file of this computer, which belongs to no site and can be read all the same. */
  readonly isFile?: true;
  /** It is a private window: what is said there is kept in memory only. */
  readonly isPrivate?: boolean;
  /** Absent where the browser has no tab there. */
  readonly tabId?: number;
  /** Address of its icon as the browser has it kept; absent where there is none, or no leave. */
  readonly icon?: string;
}

export interface Watcher<Value, Change> {
  /** First, and again whenever the connection was lost or a change was missed. */
  snapshot(value: Value): void;
  /** The change and the value after it. */
  change(change: Change, value: Value): void;
  /** The topic cannot be watched, or what arrived has not its shape. */
  refused?(error: HomebodyError): void;
}

export type Connection = 'connected' | 'connecting';

/** All that the interface needs of the browser. `browser.*` stands behind it and nowhere else in ui. */
export interface Adapter {
  /** Asks and waits for the reply; rejects with a HomebodyError. */
  send<Request, Reply>(
    command: CommandDefinition<Request, Reply>,
    request: Request,
  ): Promise<Reply>;
  /** Takes a snapshot, then changes; comes back by itself when the host was restarted. */
  watch<Value, Change>(topic: Topic<Value, Change>, watcher: Watcher<Value, Change>): Unsubscribe;
  /** Now and whenever it changes. */
  onConnection(listener: (state: Connection) => void): Unsubscribe;
  activePage(): Promise<ActivePage>;
  onActivePage(listener: (page: ActivePage) => void): Unsubscribe;
  /**
   * Opens the side panel beside the page, at once, and has it show the conversation as soon as that
   * is known; call it within a gesture.
   */
  openPanel(
    windowId: number,
    conversationId: ConversationId | null | Promise<ConversationId>,
  ): Promise<void>;
  /** Asks the person to let Homebody see which page each tab shows; call it within a gesture. */
  requestTabs(): Promise<boolean>;
  /** Gives that back. */
  releaseTabs(): Promise<void>;
  /** Opens a web page in a private window; where that is no private window any more, nothing. */
  openPrivately(address: string, windowId: number, active: boolean): Promise<void>;
  openOptions(): Promise<void>;
  copy(text: string): Promise<void>;
  /** Asks the person to let Homebody contact an address; call it within a gesture. */
  requestHost(base: string): Promise<boolean>;
  /** Gives back what `requestHost` was granted. */
  releaseHost(base: string): Promise<void>;
  /** Hands files to the host, which was told to wait for them; rejects with a HomebodyError. */
  offerFiles(importId: ImportId, files: readonly File[]): Promise<void>;
  /** Asks for a file under this id and waits for it; rejects with a HomebodyError. */
  receiveFile(id: ImportId, ask: () => Promise<unknown>): Promise<File>;
  /** Has the browser save a file, under its own name. */
  saveFile(file: File): void;
  newId(): string;
  /** BCP 47, for numbers and dates. */
  readonly locale: string;
  /** What the interface says, in the reader's language, which may change. */
  readonly text: ReadonlySignal<Text>;
  /** Of the extension, e.g. `0.1.0`. */
  readonly version: string;
}

/** The adapter of the pages that say more than popup and panel: options and welcome. */
export interface FullAdapter extends Adapter {
  readonly text: ReadonlySignal<FullText>;
}
