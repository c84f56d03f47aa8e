import { type ByteStore, StoreError } from '@/installer/byte-store';

/** What every byte store promises, one promise an entry. `holds` throws where it is broken. */
export interface Promised {
  readonly name: string;
  holds(store: ByteStore): Promise<void>;
}

const FOLDER = 'contract';

export const BYTE_STORE_CONTRACT: readonly Promised[] = [
  {
    name: 'a file that was never written has no size',
    holds: async (store) => {
      same(await store.size(`${FOLDER}/none`), null);
      same(await store.size('no-folder/none'), null);
    },
  },
  {
    name: 'a file opens, however often memory is collected while it does',
    holds: async (store) => {
      let isOpen = false;
      const opening = store.open(`${FOLDER}/opening`).then((file) => {
        isOpen = true;
        file.close();
      });
      for (let turn = 0; turn < 200 && !isOpen; turn += 1) {
        globalThis.gc?.();
        await new Promise((next) => setTimeout(next, 0));
      }
      same(isOpen, true);
      await opening;
    },
  },
  {
    name: 'what is written is read back from where it was written',
    holds: async (store) => {
      await write(store, 'a', [1, 2, 3, 4, 5]);
      const file = await store.open(`${FOLDER}/a`);
      file.write(new Uint8Array([9, 9]), 3);
      file.write(new Uint8Array([7]), 8);
      const into = new Uint8Array(20);
      same(file.read(into, 1), 8);
      same([...into.subarray(0, 8)], [2, 3, 9, 9, 0, 0, 0, 7]);
      same(file.read(into, 9), 0);
      same(file.size(), 9);
      file.close();
      same(await store.size(`${FOLDER}/a`), 9);
    },
  },
  {
    name: 'truncating cuts, and lengthens with zeros',
    holds: async (store) => {
      await write(store, 'b', [1, 2, 3]);
      const file = await store.open(`${FOLDER}/b`);
      file.truncate(1);
      file.truncate(3);
      file.flush();
      file.close();
      same(await read(store, 'b'), [1, 0, 0]);
    },
  },
  {
    name: 'a file can be open once only',
    holds: async (store) => {
      const file = await store.open(`${FOLDER}/c`);
      await fails(() => store.open(`${FOLDER}/c`));
      file.close();
      (await store.open(`${FOLDER}/c`)).close();
    },
  },
  {
    name: 'an open file cannot be moved, replaced or removed',
    holds: async (store) => {
      await write(store, 'd', [1]);
      const file = await store.open(`${FOLDER}/d`);
      await write(store, 'd2', [2]);
      await fails(() => store.move(`${FOLDER}/d`, `${FOLDER}/d3`));
      await fails(() => store.move(`${FOLDER}/d2`, `${FOLDER}/d`));
      await fails(() => store.remove(`${FOLDER}/d`));
      file.close();
      same(await read(store, 'd'), [1]);
    },
  },
  {
    name: 'moving replaces what was there and makes folders',
    holds: async (store) => {
      await write(store, 'e', [1, 1]);
      await write(store, 'e2', [2]);
      await store.move(`${FOLDER}/e`, `${FOLDER}/e2`);
      same(await store.size(`${FOLDER}/e`), null);
      same(await read(store, 'e2'), [1, 1]);
      await store.move(`${FOLDER}/e2`, `${FOLDER}/x/y/z`);
      same(await read(store, 'x/y/z'), [1, 1]);
    },
  },
  {
    name: 'moving what is not there fails',
    holds: (store) => fails(() => store.move(`${FOLDER}/none`, `${FOLDER}/none2`)),
  },
  {
    name: 'removing frees, and twice does no harm',
    holds: async (store) => {
      await write(store, 'f', [1]);
      await store.remove(`${FOLDER}/f`);
      await store.remove(`${FOLDER}/f`);
      await store.remove('no-folder/f');
      same(await store.size(`${FOLDER}/f`), null);
    },
  },
  {
    name: 'a listing has every file below a folder, with its size, in order',
    holds: async (store) => {
      await write(store, 'list/b', [1, 2]);
      await write(store, 'list/deep/a', [1]);
      same(await store.list(`${FOLDER}/list`), [
        { path: `${FOLDER}/list/b`, bytes: 2 },
        { path: `${FOLDER}/list/deep/a`, bytes: 1 },
      ]);
      same(await store.list('no-folder'), []);
    },
  },
];

async function write(store: ByteStore, name: string, bytes: readonly number[]): Promise<void> {
  const file = await store.open(`${FOLDER}/${name}`);
  file.truncate(0);
  file.write(new Uint8Array(bytes), 0);
  file.flush();
  file.close();
}

async function read(store: ByteStore, name: string): Promise<number[]> {
  const file = await store.open(`${FOLDER}/${name}`);
  const bytes = new Uint8Array(file.size());
  file.read(bytes, 0);
  file.close();
  return [...bytes];
}

function same(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} where ${b} was promised`);
}

async function fails(work: () => Promise<unknown>): Promise<void> {
  const outcome = await work().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(outcome instanceof StoreError)) throw new Error(`No StoreError but ${String(outcome)}`);
}
