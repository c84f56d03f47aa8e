/** A shortcut that the browser keeps, and that works while Homebody is not open. */
export interface ExtensionCommand {
  /** As the manifest names it. */
  readonly name: string;
  /** What it does, in the words of the manifest; empty where the browser has its own. */
  readonly description: string;
  /** As the browser writes it, e.g. `Ctrl+Shift+H`; empty where none is set. */
  readonly keys: string;
}

/** The browser's side of shortcuts. */
export interface ExtensionCommands {
  list(): Promise<readonly ExtensionCommand[]>;
  /** Opens the browser's own page on which they are set. */
  openSettings(): Promise<void>;
}

/** Where there is no browser. */
export const NO_COMMANDS: ExtensionCommands = {
  list: async () => [],
  openSettings: async () => {},
};
