import type { ModelId } from '@/core/ids';
import { LiveTopic } from '@/messaging/live-topic';
import { type SettingsView, settingsTopic } from '@/messaging/topics/settings';
import type { SettingsRepository } from '@/storage/settings-repository';
import { DEFAULT_IDLE_MINUTES, type IdleUnload } from './idle-unload';
import type { Shelf } from './shelf';

export interface SettingsRoomOptions {
  readonly settings: SettingsRepository;
  readonly shelf: Shelf;
  readonly idle: IdleUnload;
}

/** What the person has set: the topic `settings`, stored first and in force then. */
export class SettingsRoom {
  readonly live = new LiveTopic<SettingsView, SettingsView>(settingsTopic, {
    defaultModelId: null,
    idleUnloadMinutes: DEFAULT_IDLE_MINUTES,
    followsTab: true,
  });
  readonly #options: SettingsRoomOptions;

  constructor(options: SettingsRoomOptions) {
    this.#options = options;
  }

  /** What new conversations begin with: what the person set, or Smart as this machine has it. */
  get defaultModelId(): ModelId {
    const { shelf } = this.#options;
    const chosen = this.live.value.defaultModelId;
    // A model that is no longer on offer can not begin anything.
    return chosen !== null && shelf.has(chosen) ? chosen : shelf.defaultModelId;
  }

  async start(): Promise<void> {
    const { settings, idle } = this.#options;
    const defaultModelId = await settings.get('defaultModel');
    const stored = await settings.get('idleUnload');
    const idleUnloadMinutes = stored === null ? DEFAULT_IDLE_MINUTES : stored.minutes;
    idle.minutes = idleUnloadMinutes;
    const followsTab = (await settings.get('followsTab')) ?? true;
    this.live.publish({ defaultModelId, idleUnloadMinutes, followsTab });
  }

  /** @throws ModelUnknownError */
  async setDefaultModel(modelId: ModelId | null): Promise<void> {
    const { settings, shelf } = this.#options;
    if (modelId !== null) shelf.get(modelId);
    await settings.set('defaultModel', modelId);
    this.live.publish({ ...this.live.value, defaultModelId: modelId });
  }

  async setFollowsTab(followsTab: boolean): Promise<void> {
    await this.#options.settings.set('followsTab', followsTab);
    this.live.publish({ ...this.live.value, followsTab });
  }

  async setIdleUnload(minutes: number | null): Promise<void> {
    const { settings, idle } = this.#options;
    await settings.set('idleUnload', { minutes });
    idle.minutes = minutes;
    this.live.publish({ ...this.live.value, idleUnloadMinutes: minutes });
  }
}
