import { access, constants, mkdir, mkdtemp } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { SetupError, textOf } from './setup-error';

/**
 * A path in the cache that all checkouts share: `$HOMEBODY_CACHE`, else
 * `$XDG_CACHE_HOME/homebody`, else `~/.cache/homebody`. Makes nothing.
 */
export function cacheDir(...parts: string[]): string {
  const { HOMEBODY_CACHE, XDG_CACHE_HOME } = process.env;
  const root = HOMEBODY_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'homebody');
  return join(root, ...parts);
}

/**
 * A new folder in the cache for work in progress, on the same disk as what it will become.
 * @throws SetupError where the cache cannot be written
 */
export async function cacheWorkDir(): Promise<string> {
  const parent = cacheDir('work');
  try {
    await mkdir(parent, { recursive: true });
    await access(parent, constants.W_OK);
    return await mkdtemp(join(parent, 'w-'));
  } catch (thrown) {
    throw new SetupError(
      `The cache folder ${cacheDir()} cannot be written (${textOf(thrown)}): set HOMEBODY_CACHE to a folder that can.`,
      { cause: thrown },
    );
  }
}
