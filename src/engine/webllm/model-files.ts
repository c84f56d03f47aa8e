import * as v from 'valibot';

/** The scopes of WebLLM's store. */
export type Scope = 'config' | 'model' | 'wasm';

const RecordSchema = v.object({ url: v.string(), nbytes: v.number() });

/** A file of WebLLM's store that cannot be used; `reason` is a clause. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/**
 * Reads WebLLM's own store in the origin private file system (`cacheBackend: "opfs"` of 0.2.86),
 * by the same rules as WebLLM, but saying what is wrong where WebLLM would turn to the network.
 */
export class ModelFiles {
  readonly #root: FileSystemDirectoryHandle;

  /** `root`: the root of the origin private file system. */
  constructor(root: FileSystemDirectoryHandle) {
    this.#root = root;
  }

  /** @throws StoreError where the file is missing or has not the size it was installed with */
  async open(scope: Scope, url: string): Promise<File> {
    const name = await sha256Hex(url);
    const record = await this.#find(scope, `${name}.record.json`);
    if (!record) throw new StoreError('it is not installed');
    const { nbytes } = v.parse(RecordSchema, JSON.parse(await record.text()));
    const file = await this.#find(scope, `${name}.bin`);
    if (!file) throw new StoreError('it is missing');
    if (file.size !== nbytes)
      throw new StoreError(`it has ${file.size} bytes instead of ${nbytes}`);
    return file;
  }

  async #find(scope: Scope, name: string): Promise<File | null> {
    try {
      let folder = this.#root;
      for (const part of ['tvmjs-opfs-store', 'webllm', scope]) {
        folder = await folder.getDirectoryHandle(part);
      }
      return await (await folder.getFileHandle(name)).getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return null;
      throw error;
    }
  }
}

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
