import {
  type ByteStore,
  type StoredFile,
  StoreError,
  StoreFullError,
  type WritableFile,
} from '../byte-store';
import { openToWrite } from './open-to-write';

/**
 * The byte store on the origin private file system. Works in a dedicated worker only: the
 * synchronous access handles that make it fast and flushable exist nowhere else.
 */
export class OpfsByteStore implements ByteStore {
  readonly #storage: StorageManager;
  /** Folders by path: finding one takes a turn of the browser for each of its parts. */
  readonly #folders = new Map<string, FileSystemDirectoryHandle>();

  constructor(storage: StorageManager) {
    this.#storage = storage;
  }

  async open(path: string): Promise<WritableFile> {
    return await this.#guardTwice(path, async () => {
      const { folder, name } = await this.#locate(path, true);
      const file = await folder.getFileHandle(name, { create: true });
      return writable(path, await openToWrite(file));
    });
  }

  async size(path: string): Promise<number | null> {
    return await orNull(path, async () => {
      const { folder, name } = await this.#locate(path, false);
      const file = await folder.getFileHandle(name);
      return (await file.getFile()).size;
    });
  }

  async move(from: string, to: string): Promise<void> {
    await this.#guardTwice(from, async () => {
      const source = await this.#locate(from, false);
      const target = await this.#locate(to, true);
      const file = await source.folder.getFileHandle(source.name);
      await file.move(target.folder, target.name);
    });
  }

  async remove(path: string): Promise<void> {
    await orNull(path, async () => {
      const { folder, name } = await this.#locate(path, false);
      await folder.removeEntry(name);
    });
  }

  async list(folder: string): Promise<readonly StoredFile[]> {
    const found: StoredFile[] = [];
    const walk = async (path: string, handle: FileSystemDirectoryHandle): Promise<void> => {
      for await (const entry of handle.values()) {
        const below = `${path}/${entry.name}`;
        // One that is removed or moved meanwhile is left out, and no other with it.
        await orNull(below, async () => {
          if (isFolder(entry)) await walk(below, entry);
          else if (isFile(entry)) found.push({ path: below, bytes: (await entry.getFile()).size });
        });
      }
    };
    await orNull(folder, async () => {
      const { folder: parent, name } = await this.#locate(folder, false);
      await walk(folder, await parent.getDirectoryHandle(name));
    });
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async freeBytes(): Promise<number | null> {
    const { quota, usage } = await this.#storage.estimate();
    if (quota === undefined || usage === undefined) return null;
    return Math.max(0, quota - usage);
  }

  async #locate(
    path: string,
    create: boolean,
  ): Promise<{ folder: FileSystemDirectoryHandle; name: string }> {
    const end = path.lastIndexOf('/');
    const folder = await this.#folder(path.slice(0, Math.max(0, end)), create);
    return { folder, name: path.slice(end + 1) };
  }

  async #folder(path: string, create: boolean): Promise<FileSystemDirectoryHandle> {
    const known = this.#folders.get(path);
    if (known) return known;
    const folder =
      path === '' ? await this.#storage.getDirectory() : await this.#below(path, create);
    this.#folders.set(path, folder);
    return folder;
  }

  async #below(path: string, create: boolean): Promise<FileSystemDirectoryHandle> {
    const { folder, name } = await this.#locate(path, create);
    return await folder.getDirectoryHandle(name, { create });
  }

  /** As `guard`. Where something was not found, a folder may have been removed behind our back. */
  async #guardTwice<T>(path: string, work: () => Promise<T>): Promise<T> {
    return await guard(path, async () => {
      try {
        return await work();
      } catch (thrown) {
        if (!isNotFound(thrown)) throw thrown;
        this.#folders.clear();
        return await work();
      }
    });
  }
}

function isFolder(entry: FileSystemHandle): entry is FileSystemDirectoryHandle {
  return entry.kind === 'directory';
}

function isFile(entry: FileSystemHandle): entry is FileSystemFileHandle {
  return entry.kind === 'file';
}

function writable(path: string, handle: FileSystemSyncAccessHandle): WritableFile {
  return {
    size: () => guardSync(path, () => handle.getSize()),
    write: (bytes, at) =>
      guardSync(path, () => {
        const written = handle.write(bytes, { at });
        if (written !== bytes.length) throw new DOMException('Short write', 'QuotaExceededError');
      }),
    read: (into, at) => guardSync(path, () => handle.read(into, { at })),
    truncate: (size) => guardSync(path, () => handle.truncate(size)),
    flush: () => guardSync(path, () => handle.flush()),
    close: () => handle.close(),
  };
}

function failure(path: string, cause: unknown): StoreError {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return isFull ? new StoreFullError(path, { cause }) : new StoreError(path, { cause });
}

function guardSync<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw failure(path, cause);
  }
}

async function guard<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw failure(path, cause);
  }
}

/** As `guard`, with null for what is not there. */
async function orNull<T>(path: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (cause) {
    if (isNotFound(cause)) return null;
    throw cause instanceof StoreError ? cause : failure(path, cause);
  }
}

function isNotFound(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'NotFoundError';
}
