import type { InstalledFile } from '@/core/engine';

/**
 * Opens an installed file in the origin private file system below `root`.
 * @throws Error where it is missing or its size is not the installed one
 */
export async function openInstalledFile(
  root: FileSystemDirectoryHandle,
  installed: InstalledFile,
): Promise<File> {
  const parts = installed.path.split('/').filter((part) => part !== '');
  const name = parts.pop() ?? '';
  let folder = root;
  for (const part of parts) folder = await folder.getDirectoryHandle(part);
  const file = await (await folder.getFileHandle(name)).getFile();
  if (file.size !== installed.bytes) {
    throw new Error(`${installed.path} has ${file.size} bytes, not ${installed.bytes}`);
  }
  return file;
}
