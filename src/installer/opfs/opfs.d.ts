/**
 * What the file system API has in a dedicated worker (File System Standard, 3.5), and
 * Chromium's `move`, which TypeScript's DOM library leaves out.
 */
interface FileSystemSyncAccessHandle {
  read(buffer: Uint8Array, options?: { at: number }): number;
  write(buffer: Uint8Array, options?: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
  /** An atomic rename that replaces the target. */
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}
