import type { Disk } from './disk';

/** The origin private file system and the browser's own figures. */
export const thisDisk: Disk = {
  async files() {
    const sizes = new Map<string, number>();
    await addSizes(await navigator.storage.getDirectory(), '', sizes);
    return sizes;
  },
  async room() {
    const { usage = 0, quota } = await navigator.storage.estimate();
    return { usedBytes: usage, freeBytes: quota === undefined ? null : Math.max(0, quota - usage) };
  },
};

async function addSizes(
  folder: FileSystemDirectoryHandle,
  at: string,
  sizes: Map<string, number>,
): Promise<void> {
  for await (const entry of folder.values()) {
    const path = at + entry.name;
    if (entry instanceof FileSystemDirectoryHandle) await addSizes(entry, `${path}/`, sizes);
    else if (entry instanceof FileSystemFileHandle) sizes.set(path, await sizeOf(entry));
  }
}

/** A file that was moved or deleted since it was listed counts as nothing. */
async function sizeOf(file: FileSystemFileHandle): Promise<number> {
  try {
    return (await file.getFile()).size;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return 0;
    throw error;
  }
}
