import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheWorkDir } from './cache';

/**
 * The folder `place`, made by `build` where it is missing. `build` fills a folder elsewhere on
 * the same disk, which then takes its place in one step: `place` is whole or absent, whoever else
 * asks or is killed meanwhile.
 */
export async function builtOnce(
  place: string,
  build: (folder: string) => Promise<void>,
): Promise<string> {
  if (await exists(place)) return place;
  const work = await cacheWorkDir();
  try {
    const folder = join(work, 'built');
    await mkdir(folder);
    await build(folder);
    await mkdir(dirname(place), { recursive: true });
    try {
      await rename(folder, place);
    } catch (thrown) {
      // Another process was quicker; what it built is as good.
      if (!(await exists(place))) throw thrown;
    }
    return place;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
