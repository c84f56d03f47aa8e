import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { entryOf } from '@/core/network-entry';
import { LedgerRecords } from './ledger-records';

const entry = (id: string) =>
  entryOf(
    {
      ...{ kind: 'asked', id, at: 5, purpose: 'download', model: null, method: 'GET' },
      ...{ host: 'hub.example', path: `/${id}`, hasBody: false },
    },
    id,
  );

it('the ledger is there when it is opened again, from when it began', async () => {
  const before = new LedgerRecords('ledger-again');
  expect(await before.load(100)).toEqual({ since: 100, entries: [] });
  await before.write({ since: 100, put: [entry('a'), entry('b'), entry('c')], drop: [] });
  await before.write({ since: 100, put: [{ ...entry('a'), bytes: 7 }], drop: ['b'] });
  before.close();
  const after = new LedgerRecords('ledger-again');
  expect(await after.load(900)).toEqual({
    since: 100,
    entries: [{ ...entry('a'), bytes: 7 }, entry('c')],
  });
  await after.clear(1_000);
  expect(await after.load(2_000)).toEqual({ since: 1_000, entries: [] });
});

it('a ledger in which nothing is written down leaves nothing on the disk', async () => {
  const records = new LedgerRecords('ledger-empty');
  await records.load(100);
  expect(await records.load(200)).toEqual({ since: 200, entries: [] });
});
