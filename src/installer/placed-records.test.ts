import { expect, test } from 'vitest';
import type { PlacedRecord } from '@/core/install-record';
import { PlacedRecords } from './placed-records';

const record = (path: string, bytes = 1): PlacedRecord => ({ path, sha256: 'ab', bytes });

function started() {
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
  return { placed, writes, time };
}

test('files placed within a second are written down together, and none is left out', async () => {
  const { placed, writes, time } = started();
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

test('files that would take long to hash again after a crash are written down at once', async () => {
  const { placed, writes } = started();
  const MiB = 1024 * 1024;
  await placed.add([record('a', 30 * MiB)]);
  expect(writes).toEqual([]);
  await placed.add([record('b', 30 * MiB)]);
  await placed.add([record('c', 130 * MiB)]);
  expect(writes).toEqual([['a', 'b'], ['c']]);
});
