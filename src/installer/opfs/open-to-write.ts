/** What is being opened; held here so that it is not collected. */
const opening = new Set<FileSystemFileHandle>();

/**
 * Opens a file for synchronous access. Chromium (seen in 156) never settles the promise where the
 * handle is collected before the file is open, which happens when opening takes a while.
 */
export async function openToWrite(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  opening.add(file);
  try {
    return await file.createSyncAccessHandle();
  } finally {
    opening.delete(file);
  }
}
