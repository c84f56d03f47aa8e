import { areDefaultPresets, cleanPresets, DEFAULT_PRESETS, type Preset } from '@/core/preset';
import { LiveTopic } from '@/messaging/live-topic';
import { presetsTopic } from '@/messaging/topics/presets';
import type { SettingsRepository } from '@/storage/settings-repository';

type Presets = readonly Preset[];

/**
 * What can be asked about a selection with one press: the topic `presets`, stored first and in
 * force then. Those that Homebody brings along are not stored.
 */
export class PresetRoom {
  readonly live = new LiveTopic<Presets, Presets>(presetsTopic, DEFAULT_PRESETS);
  readonly #settings: SettingsRepository;
  readonly #onChange: () => void;

  constructor(settings: SettingsRepository, onChange: () => void) {
    this.#settings = settings;
    this.#onChange = onChange;
  }

  async start(): Promise<void> {
    this.#show(cleanPresets((await this.#settings.get('presets')) ?? DEFAULT_PRESETS));
  }

  /** Null are those that Homebody brings along. */
  async set(presets: Presets | null): Promise<void> {
    const kept = cleanPresets(presets ?? DEFAULT_PRESETS);
    await this.#settings.set('presets', areDefaultPresets(kept) ? null : kept);
    this.#show(kept);
  }

  #show(presets: Presets): void {
    this.live.publish(presets);
    this.#onChange();
  }
}
