import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { setDefaultModel, setIdleUnload } from '@/messaging/commands/settings';
import { settingsTopic } from '@/messaging/topics/settings';
import { MemoryAdapter } from '../testing/memory-adapter';
import { MemoryHost } from '../testing/memory-host';
import { QUICK, sampleModels } from '../testing/sample-models';
import { settle } from '../testing/stage';
import { NoticeStore } from './notice-store';
import { SettingsStore } from './settings-store';

async function open() {
  const adapter = new MemoryAdapter();
  new MemoryHost(adapter, sampleModels);
  const notices = new NoticeStore();
  const settings = new SettingsStore(adapter, notices);
  await settle();
  return { adapter, notices, settings };
}

describe('what the person sets', () => {
  it('is sent, and shown as the host keeps it', async () => {
    const { adapter, settings } = await open();
    await settings.setDefaultModel(QUICK);
    await settings.setIdleMinutes(null);
    expect(adapter.requestsOf(setDefaultModel)).toEqual([{ modelId: QUICK }]);
    expect(adapter.requestsOf(setIdleUnload)).toEqual([{ minutes: null }]);
    expect(settings.view.value).toMatchObject({ defaultModelId: QUICK, idleUnloadMinutes: null });
  });

  it('gives back the sight of all tabs where an import says that the panel stays', async () => {
    const { adapter } = await open();
    adapter.hasTabs = true;
    const settings = adapter.topics.get(settingsTopic);
    if (!settings) throw new Error('there are no settings');
    adapter.topics.publish(settingsTopic, { ...settings, followsTab: false });
    await settle();
    expect(adapter.hasTabs).toBe(false);
  });

  it('goes back to what it was, with a word, where it was not kept', async () => {
    const { adapter, notices, settings } = await open();
    adapter.fail(setIdleUnload, new HomebodyError('storage-failed', 'no disk'));
    await settings.setIdleMinutes(60);
    expect(settings.view.value?.idleUnloadMinutes).toBe(10);
    expect(notices.current.value?.error.code).toBe('storage-failed');
  });
});
