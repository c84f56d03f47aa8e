import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { setEngineChoice } from '@/messaging/commands/engines';
import { type EnginesView, enginesTopic } from '@/messaging/topics/engines';
import { MemoryAdapter } from '../testing/memory-adapter';
import { settle } from '../testing/stage';
import { EngineStore } from './engine-store';
import { NoticeStore } from './notice-store';

const VIEW: EnginesView = {
  choice: 'automatic',
  automatic: { processor: 'gpu', because: [] },
  gpu: 'acme fast',
};

async function start() {
  const adapter = new MemoryAdapter();
  adapter.topics.set(enginesTopic, VIEW);
  const notices = new NoticeStore();
  const store = new EngineStore(adapter, notices);
  await settle();
  return { adapter, notices, store };
}

describe('the choice of where models run', () => {
  it('is asked of the host once, and not at all where nothing changes', async () => {
    const { adapter, store } = await start();
    adapter.answer(setEngineChoice, () => ({}));
    await store.choose('automatic');
    expect(adapter.sent).toEqual([]);
    await store.choose('cpu');
    expect(adapter.requestsOf(setEngineChoice)).toEqual([{ choice: 'cpu' }]);
    expect(store.view.value?.choice).toBe('cpu');
  });

  it('goes back to what it was where it could not be kept, and that is said', async () => {
    const { adapter, notices, store } = await start();
    adapter.answer(setEngineChoice, () => {
      throw new HomebodyError('storage-failed', 'full');
    });
    await store.choose('gpu');
    expect(store.view.value?.choice).toBe('automatic');
    expect(notices.current.value?.error.code).toBe('storage-failed');
  });
});
