import { DEFAULT_PRESETS } from '@/core/preset';
import { setPresets } from '@/messaging/commands/presets';
import { setDefaultModel, setFollowsTab, setIdleUnload } from '@/messaging/commands/settings';
import { setSiteModel, setSiteReading } from '@/messaging/commands/sites';
import { presetsTopic } from '@/messaging/topics/presets';
import { type SettingsView, settingsTopic } from '@/messaging/topics/settings';
import { sitesTopic } from '@/messaging/topics/sites';
import type { MemoryAdapter } from './memory-adapter';

/** Keeps the settings the way the host does. */
export function keepSettings(adapter: MemoryAdapter): void {
  const change = (part: Partial<SettingsView>) => {
    const before = adapter.topics.get(settingsTopic);
    if (before) adapter.topics.publish(settingsTopic, { ...before, ...part });
    return {};
  };
  adapter.topics.set(settingsTopic, {
    defaultModelId: null,
    idleUnloadMinutes: 10,
    followsTab: true,
  });
  adapter.topics.set(presetsTopic, DEFAULT_PRESETS);
  adapter.answer(setPresets, ({ presets }) => {
    adapter.topics.publish(presetsTopic, presets ?? DEFAULT_PRESETS);
    return {};
  });
  adapter.topics.set(sitesTopic, { models: [], unread: [] });
  adapter.answer(setSiteReading, ({ site, mayRead }) => {
    const before = adapter.topics.get(sitesTopic);
    const others = before?.unread.filter((one) => one !== site) ?? [];
    if (before)
      adapter.topics.publish(sitesTopic, {
        ...before,
        unread: mayRead ? others : [...others, site],
      });
    return {};
  });
  adapter.answer(setSiteModel, ({ site, modelId }) => {
    const before = adapter.topics.get(sitesTopic);
    const others = before?.models.filter((one) => one.site !== site) ?? [];
    const models = modelId === null ? others : [...others, { site, modelId, isOffered: true }];
    if (before) adapter.topics.publish(sitesTopic, { ...before, models });
    return {};
  });
  adapter.answer(setFollowsTab, ({ follows }) => change({ followsTab: follows }));
  adapter.answer(setDefaultModel, ({ modelId }) => change({ defaultModelId: modelId }));
  adapter.answer(setIdleUnload, ({ minutes }) => change({ idleUnloadMinutes: minutes }));
}
