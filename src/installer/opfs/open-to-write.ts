/** What is being opened; held here so that it is not collected. */
const opening = new Set<FileSystemFileHandle>();

/**
 * A worker that was ended lets go of its files soon after, on a busy machine seconds after; so
 * often it is waited for.
 */
const MOST_TRIES = 200;
const PAUSE_MS = 50;

/**
 * Opens a file for synchronous access; only one can have it open. Chromium (seen in 156) never
 * settles the promise where the handle is collected before the file is open, which happens when
 * opening takes a while.
 */
export async function openToWrite(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  opening.add(file);
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        return await file.createSyncAccessHandle();
      } catch (thrown) {
        if (!isHeld(thrown) || tries === MOST_TRIES) throw thrown;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  } finally {
    opening.delete(file);
  }
}

function isHeld(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'NoModificationAllowedError';
}
