import { expect, test } from 'vitest';
import type { PlacedRecord } from '@/core/install-record';
import { PlacedRecords } from './placed-records';

const record = (path: string): PlacedRecord => ({ path, sha256: 'ab', bytes: 1 });

test('files placed within a second are written down together, and none is left out', async () => {
  const writes: string[][] = [];
  const time = { now: 0 };
  const placed = new PlacedRecords(
    {
      putPlaced: async (...records) => {
        writes.push(records.map(({ path }) => path));
      },
    },
    { elapsed: () => time.now },
  );
  await placed.add([record('a')]);
  await placed.add([record('b')]);
  expect(writes).toEqual([]);
  time.now = 1000;
  await placed.add([record('c')]);
  await placed.add([record('d')]);
  await placed.write();
  await placed.write();
  expect(writes).toEqual([['a', 'b', 'c'], ['d']]);
});
