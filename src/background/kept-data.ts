/** Everything that Homebody keeps in this browser, as it was found. */
export interface Inventory {
  readonly databases: readonly {
    readonly name: string;
    readonly stores: readonly { readonly name: string; readonly rows: number }[];
  }[];
  /** Files of the origin private file system, with their sizes. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** What is kept elsewhere: values of the extension's storage, caches, permissions. */
  readonly others: readonly string[];
}

/** The places where an extension can keep something. */
export interface KeptData {
  look(): Promise<Inventory>;
  /** Erases what it can; what is left, `look` finds. */
  erase(): Promise<void>;
}
