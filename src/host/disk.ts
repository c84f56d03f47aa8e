/** What lies on disk, as the host asks for it. */
export interface Disk {
  /** The size in bytes of every file of the installer's, by its path in the private file system. */
  files(): Promise<ReadonlyMap<string, number>>;
  /** Bytes used by all of Homebody, and free; null where the browser does not say. */
  room(): Promise<{ readonly usedBytes: number; readonly freeBytes: number | null }>;
}
