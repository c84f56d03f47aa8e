import { describe, expect, it } from 'vitest';
import type { Appearance } from '@/core/appearance';
import { DEFAULT_APPEARANCE } from '@/core/appearance';
import { HomebodyError } from '@/core/errors/homebody-error';
import { setAppearance } from '@/messaging/commands/appearance';
import { appearanceTopic } from '@/messaging/topics/appearance';
import { MemoryAdapter } from '../testing/memory-adapter';
import { settle } from '../testing/stage';
import { AppearanceStore } from './appearance-store';
import { defer } from './defer';
import { NoticeStore } from './notice-store';

function started() {
  const adapter = new MemoryAdapter();
  adapter.topics.set(appearanceTopic, DEFAULT_APPEARANCE);
  const publish = (view: Appearance) => adapter.topics.set(appearanceTopic, view);
  const store = new AppearanceStore(adapter, new NoticeStore());
  return { adapter, publish, store };
}

describe('a choice of how it looks', () => {
  it('stays while the host tells of choices before it', async () => {
    const { adapter, publish, store } = started();
    const gates = [defer(), defer()];
    let asked = 0;
    adapter.answer(setAppearance, async ({ appearance }) => {
      const gate = gates[asked++];
      await gate?.promise;
      publish(appearance);
      return {};
    });
    await settle();
    void store.change({ theme: 'dark' });
    void store.change({ textSize: 'large' });
    await settle();
    gates[0]?.resolve();
    await settle();
    expect(store.view.value).toMatchObject({ theme: 'dark', textSize: 'large' });
    void store.change({ theme: 'light' });
    gates[1]?.resolve();
    await settle();
    expect(store.view.value).toMatchObject({ theme: 'light', textSize: 'large' });
  });

  it('is taken back where it is not kept', async () => {
    const { adapter, store } = started();
    await settle();
    adapter.fail(setAppearance, new HomebodyError('storage-failed', 'full', {}));
    await store.change({ theme: 'dark' });
    expect(store.view.value).toEqual(DEFAULT_APPEARANCE);
  });
});
