import { expect, test } from 'vitest';
import { OpfsByteStore } from './opfs-byte-store';

/** As much of a file or a folder as a listing asks for. */
type Entry = Readonly<{ kind: string; name: string }> & Record<string, unknown>;

const gone = async () => {
  throw new DOMException('It was removed', 'NotFoundError');
};
const file = (name: string, getFile: () => Promise<unknown>): Entry => ({
  kind: 'file',
  name,
  getFile,
});

function folder(name: string, entries: readonly Entry[]): Entry {
  return {
    kind: 'directory',
    name,
    async *values() {
      yield* entries;
    },
    getDirectoryHandle: async (wanted: string) =>
      entries.find((entry) => entry.name === wanted) ?? (await gone()),
  };
}

test('a listing has every other file when one is removed while it is made', async () => {
  const root = folder('', [
    folder('own', [
      folder('a', [file('1', gone), file('2', async () => ({ size: 2 }))]),
      { ...folder('b', []), values: () => ({ [Symbol.asyncIterator]: () => ({ next: gone }) }) },
      file('c', async () => ({ size: 3 })),
    ]),
  ]);
  const storage = { getDirectory: async () => root } as unknown as StorageManager;
  expect(await new OpfsByteStore(storage).list('own')).toEqual([
    { path: 'own/a/2', bytes: 2 },
    { path: 'own/c', bytes: 3 },
  ]);
});
