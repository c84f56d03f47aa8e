import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtOnce } from '../../harness/built-once';
import { cacheDir } from '../../harness/cache';

let home: string | undefined;

beforeEach(async () => {
  home = process.env.HOMEBODY_CACHE;
  process.env.HOMEBODY_CACHE = await mkdtemp(join(tmpdir(), 'homebody-cache-'));
});

afterEach(async () => {
  await rm(cacheDir(), { recursive: true });
  if (home === undefined) delete process.env.HOMEBODY_CACHE;
  else process.env.HOMEBODY_CACHE = home;
});

describe('what is built once', () => {
  it('is whole for everybody, though two asked at once', async () => {
    const place = cacheDir('thing', 'key');
    const built = await Promise.all(
      ['one', 'two'].map((name) =>
        builtOnce(place, async (folder) => {
          await writeFile(join(folder, 'a'), name);
          await writeFile(join(folder, 'b'), name);
        }),
      ),
    );
    expect(built).toEqual([place, place]);
    const [a, b] = await Promise.all(['a', 'b'].map((file) => readFile(join(place, file), 'utf8')));
    expect(['one', 'two']).toContain(a);
    expect(b).toBe(a);
    expect(await readdir(cacheDir('work'))).toEqual([]);
  });

  it('is not built again', async () => {
    const place = cacheDir('thing', 'key');
    await builtOnce(place, (folder) => writeFile(join(folder, 'a'), 'first'));
    await builtOnce(place, () => Promise.reject(new Error('built again')));
    expect(await readFile(join(place, 'a'), 'utf8')).toBe('first');
  });

  it('is absent after a build that failed, and can be tried again', async () => {
    const place = cacheDir('thing', 'key');
    const failing = builtOnce(place, async (folder) => {
      await writeFile(join(folder, 'a'), 'half');
      throw new Error('no room');
    });
    await expect(failing).rejects.toThrow('no room');
    await builtOnce(place, (folder) => writeFile(join(folder, 'b'), 'whole'));
    expect(await readdir(place)).toEqual(['b']);
    expect(await readdir(cacheDir('work'))).toEqual([]);
  });
});
