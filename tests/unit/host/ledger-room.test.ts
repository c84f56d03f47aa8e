import { describe, expect, it } from 'vitest';
import type { AskedNote, RequestNote } from '@/core/request-note';
import type { Timers } from '@/host/coalescer';
import { LedgerRoom } from '@/host/ledger-room';
import { networkTopic } from '@/messaging/topics/network';
import { MemoryLedger } from './memory-ledger';

const settle = () => new Promise((resolve) => setTimeout(resolve));

async function opened(store = new MemoryLedger()) {
  const faults: unknown[] = [];
  let ids = 0;
  let due: (() => void) | null = null;
  const timers: Timers = {
    set(callback) {
      due = callback;
      return 0 as unknown as ReturnType<typeof setTimeout>;
    },
    clear: () => {
      due = null;
    },
  };
  const room = new LedgerRoom({
    store,
    timers,
    makeId: () => `${store.entries.size}-${++ids}`,
    now: () => 1_000,
    modelAt: (path) => (path === '/smart' ? 'Smart' : null),
    onFault: (error) => faults.push(error),
  });
  await room.start();
  await settle();
  return {
    store,
    faults,
    room,
    /** A second goes by. */
    async second() {
      await settle();
      due?.();
      await settle();
    },
    get entries() {
      return room.live.value.entries;
    },
  };
}

const asked = (id: string, path = '/smart', at = 1_000): AskedNote => ({
  ...{ kind: 'asked', id, at, purpose: 'download', model: null, method: 'GET' },
  ...{ host: 'hub.example', path, hasBody: false },
});
const received = (id: string, bytes: number): RequestNote => ({
  ...{ kind: 'received', id, at: 1_100, bytes },
});
const ended = (id: string, bytes: number): RequestNote => ({
  ...{ kind: 'ended', id, at: 1_200, bytes, end: 'whole' },
});

describe('the network ledger', () => {
  it('stores a request as soon as it hears of it, with the model that it is for', async () => {
    const { room, store } = await opened();
    room.take(asked('1'));
    await settle();
    expect([...store.entries.values()]).toMatchObject([{ model: 'Smart', requests: 1, open: 1 }]);
  });

  it('writes once a second however many chunks come, and one line for many ranges', async () => {
    const { room, store, second } = await opened();
    for (let range = 0; range < 200; range += 1) room.take(asked(`r${range}`));
    await settle();
    const before = store.writes;
    for (let range = 0; range < 200; range += 1) {
      for (let chunk = 0; chunk < 10; chunk += 1) room.take(received(`r${range}`, 10));
      room.take(ended(`r${range}`, 5));
    }
    await second();
    expect(store.writes - before).toBe(1);
    expect([...store.entries.values()]).toMatchObject([{ requests: 200, open: 0, bytes: 21_000 }]);
  });

  it('is there after a restart; what was under way has no end', async () => {
    const before = await opened();
    before.room.take(asked('1'));
    before.room.take(received('1', 70));
    await before.second();
    const after = await opened(before.store);
    expect(after.entries).toMatchObject([{ open: 0, end: null, bytes: 70 }]);
    expect(after.room.live.value.since).toBe(1_000);
  });

  it('shows what the store refuses, says that it is not stored, and stores it later', async () => {
    const { room, store, faults, second } = await opened();
    store.refuses = true;
    room.take(asked('1'));
    await settle();
    expect(room.live.value).toMatchObject({ unstored: 1, entries: [{ path: '/smart' }] });
    expect(faults).toHaveLength(1);
    store.refuses = false;
    room.take(ended('1', 5));
    await second();
    expect(room.live.value.unstored).toBe(0);
    expect([...store.entries.values()]).toMatchObject([{ bytes: 5 }]);
  });

  it('tells watchers nothing but changes, from which they have what is stored', async () => {
    const { room, store, second } = await opened();
    let shown = room.live.value;
    room.live.watch({
      change(change) {
        shown = networkTopic.apply(shown, change) ?? shown;
      },
    });
    room.take(asked('1'));
    room.take(asked('2', '/other'));
    room.take(ended('1', 3));
    await second();
    expect(shown.entries).toEqual([...store.entries.values()]);
  });

  it('stores nothing before there is anything to write down', async () => {
    const { room, store } = await opened();
    expect(room.live.value.since).toBe(1_000);
    expect(store.since).toBeNull();
    expect(store.writes).toBe(0);
  });

  it('forgets all when it is cleared, and goes on with what is under way', async () => {
    const { room, store, second } = await opened();
    room.take(asked('old', '/other'));
    room.take(ended('old', 3));
    room.take(asked('1'));
    room.take(received('1', 100));
    await second();
    await room.clear();
    expect(room.live.value.entries).toEqual([]);
    expect(store.entries.size).toBe(0);
    room.take(ended('1', 7));
    await second();
    expect([...store.entries.values()]).toMatchObject([{ path: '/smart', bytes: 7, open: 0 }]);
  });

  it('keeps everything where clearing fails', async () => {
    const { room, store } = await opened();
    room.take(asked('1'));
    await settle();
    store.refuses = true;
    await expect(room.clear()).rejects.toThrow();
    expect(room.live.value.entries).toHaveLength(1);
  });
});
