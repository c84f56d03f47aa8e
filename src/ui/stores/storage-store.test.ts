import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { importModel, setMirror } from '@/messaging/commands/storage';
import { type StorageView, storageTopic } from '@/messaging/topics/storage';
import { MemoryAdapter } from '../testing/memory-adapter';
import { SMART } from '../testing/sample-models';
import { settle } from '../testing/stage';
import { NoticeStore } from './notice-store';
import { StorageStore } from './storage-store';

async function start(mirror: string | null = null) {
  const adapter = new MemoryAdapter();
  const view: StorageView = { models: [], usedBytes: 0, freeBytes: null, mirror };
  adapter.topics.set(storageTopic, view);
  if (mirror !== null) adapter.hosts.push(mirror);
  const notices = new NoticeStore();
  const store = new StorageStore(adapter, notices);
  await settle();
  return { adapter, notices, store };
}

describe('a mirror', () => {
  it('is set when the person allows it, and the old one is given back', async () => {
    const { adapter, store } = await start('https://old.example');
    expect(await store.useMirror(' https://new.example/ ')).toBe(true);
    expect(adapter.requestsOf(setMirror)).toEqual([{ base: 'https://new.example' }]);
    expect(adapter.hosts).toEqual(['https://new.example']);
  });

  it('is not set when the person does not allow it, and that is said', async () => {
    const { adapter, notices, store } = await start();
    adapter.grantsHosts = false;
    expect(await store.useMirror('https://new.example')).toBe(false);
    expect(adapter.sent).toEqual([]);
    expect(notices.current.value?.error.code).toBe('mirror-refused');
  });

  it('that is no address is refused before the browser asks', async () => {
    const { adapter, notices, store } = await start();
    expect(await store.useMirror('new example')).toBe(false);
    expect(adapter.hosts).toEqual([]);
    expect(notices.current.value?.error.code).toBe('mirror-invalid');
  });

  it('is left with its permission for the hub itself', async () => {
    const { adapter, store } = await start('https://old.example');
    await store.useHub();
    expect(adapter.requestsOf(setMirror)).toEqual([{ base: null }]);
    expect(adapter.hosts).toEqual([]);
  });
});

describe('files to import', () => {
  it('are announced first, and handed over under the same id', async () => {
    const { adapter, store } = await start();
    await store.importFiles(SMART, [new File([''], 'a.gguf')]);
    const [{ importId } = { importId: null }] = adapter.requestsOf(importModel);
    expect(adapter.offered).toEqual([{ importId, names: ['a.gguf'] }]);
  });

  it('are not handed over when the host would not take them', async () => {
    const { adapter, notices, store } = await start();
    adapter.fail(importModel, new HomebodyError('model-not-looked-up', 'no hub'));
    await store.importFiles(SMART, [new File([''], 'a.gguf')]);
    expect(adapter.offered).toEqual([]);
    expect(notices.current.value?.error.code).toBe('model-not-looked-up');
  });
});
