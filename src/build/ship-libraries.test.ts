import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { librariesNotice, shipLibraries } from './ship-libraries';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const RECORDED = [
  { file: 'a.wasm', sha256: sha256('a') },
  { file: 'b.wasm', sha256: sha256('b') },
];

describe('the model libraries of a build', () => {
  let extension: string;
  const put = async (file: string, text: string) => {
    await mkdir(join(extension, 'libraries'), { recursive: true });
    await writeFile(join(extension, 'libraries', file), text);
  };
  const listed = async () => JSON.parse(await readFile(join(extension, 'libraries.json'), 'utf8'));

  beforeEach(async () => {
    extension = await mkdtemp(join(tmpdir(), 'homebody-libraries-'));
  });
  afterEach(() => rm(extension, { recursive: true }));

  it('are listed in its package, so that the extension knows what it can run', async () => {
    await put('b.wasm', 'b');
    expect(await shipLibraries(extension, RECORDED)).toMatchObject({
      has: ['b.wasm'],
      lacks: ['a.wasm'],
    });
    expect(await listed()).toEqual({ libraries: ['b.wasm'] });
  });

  it('may be absent: the list is then empty, and whoever builds is told', async () => {
    const { has, lacks } = await shipLibraries(extension, RECORDED);
    expect(await listed()).toEqual({ libraries: [] });
    expect(librariesNotice(has, lacks)).toContain('no model library');
    expect(librariesNotice(['a.wasm'], ['b.wasm'])).toContain('b.wasm');
    expect(librariesNotice(['a.wasm'], [])).toBeNull();
  });

  it.each([
    ['other bytes than were recorded', 'a.wasm'],
    ['a name that nobody recorded', 'c.wasm'],
  ])('are refused with %s', async (_, file) => {
    await put(file, 'other');
    await expect(shipLibraries(extension, RECORDED)).rejects.toThrow(file);
  });
});
