import { expect, it } from 'vitest';
import { APPEARANCE_KEY } from '@/core/appearance';
import { eraseEverything } from '@/messaging/commands/erase';
import { MemoryAdapter } from '../testing/memory-adapter';
import { EraseStore } from './erase-store';
import { NoticeStore } from './notice-store';

it.each([
  ['is gone', true, []],
  ['is named where it is still there', false, [`localStorage ${APPEARANCE_KEY}`]],
])('how pages look, which they keep themselves, %s after an erasure', async (_what, goes, left) => {
  const adapter = new MemoryAdapter();
  const removed = { conversations: 0, messages: 0, models: 0, files: 0, bytes: 0 };
  adapter.answer(eraseEverything, () => ({ removed, left: [] }));
  const values = new Map([[APPEARANCE_KEY, 'dark normal de']]);
  const store = new EraseStore(adapter, new NoticeStore(), {
    getItem: (key) => values.get(key) ?? null,
    removeItem: (key) => void (goes && values.delete(key)),
  });
  store.open();
  await store.erase();
  expect(store.state.value).toEqual({ kind: 'erased', removed, left });
  expect(values.has(APPEARANCE_KEY)).toBe(!goes);
});
