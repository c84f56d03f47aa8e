import { expect, test } from 'vitest';
import { StoreFullError } from '@/installer/byte-store';
import { MemoryByteStore } from '@/installer/memory-byte-store';
import { BYTE_STORE_CONTRACT } from '../../e2e/installer/bench/byte-store-contract';

test.each(BYTE_STORE_CONTRACT)(
  'the store in memory keeps the promise: $name',
  async ({ holds }) => {
    await holds(new MemoryByteStore());
  },
);

test('a write without room fails and leaves what was there', async () => {
  const store = new MemoryByteStore();
  store.quota = 10;
  const file = await store.open('a');
  file.write(new Uint8Array(8), 0);
  expect(() => file.write(new Uint8Array(8), 8)).toThrow(StoreFullError);
  expect(file.size()).toBe(8);
  expect(await store.freeBytes()).toBe(2);
});
