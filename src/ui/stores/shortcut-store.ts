import { type ReadonlySignal, signal } from '@preact/signals';
import type { ExtensionCommand, ExtensionCommands } from '../shortcuts/extension-commands';
import type { NoticeStore } from './notice-store';

/** The shortcuts that the browser keeps. */
export class ShortcutStore {
  readonly #commands: ExtensionCommands;
  readonly #notices: NoticeStore;
  readonly #list = signal<readonly ExtensionCommand[] | null>(null);

  constructor(commands: ExtensionCommands, notices: NoticeStore) {
    this.#commands = commands;
    this.#notices = notices;
  }

  /** Null until the browser said so. */
  get list(): ReadonlySignal<readonly ExtensionCommand[] | null> {
    return this.#list;
  }

  /** Asks the browser again: it does not tell when one is set. */
  look(): Promise<void> {
    return this.#notices.attempt(async () => {
      this.#list.value = await this.#commands.list();
    });
  }

  /** Opens the browser's page on which they are set. */
  openSettings(): Promise<void> {
    return this.#notices.attempt(() => this.#commands.openSettings());
  }
}
