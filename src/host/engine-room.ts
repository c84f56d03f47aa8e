import type { EngineChoice } from '@/core/engine-choice';
import { LiveTopic } from '@/messaging/live-topic';
import { type EnginesView, enginesTopic } from '@/messaging/topics/engines';
import type { SettingsRepository } from '@/storage/settings-repository';
import type { Shelf } from './shelf';

export interface EngineRoomOptions {
  readonly shelf: Shelf;
  readonly settings: SettingsRepository;
  /** The models on offer may be others now. */
  onChange(): void;
}

/** Where models run: what the person chose, kept and told. */
export class EngineRoom {
  readonly live: LiveTopic<EnginesView, EnginesView>;
  readonly #options: EngineRoomOptions;

  constructor(options: EngineRoomOptions) {
    this.#options = options;
    this.live = new LiveTopic(enginesTopic, options.shelf.engines);
  }

  /** Takes up what was chosen; after the shelf has looked at the machine. */
  async start(): Promise<void> {
    const { shelf, settings } = this.#options;
    shelf.engineChoice = (await settings.get('engineChoice')) ?? 'automatic';
    this.live.publish(shelf.engines);
  }

  async choose(choice: EngineChoice): Promise<void> {
    const { shelf, settings, onChange } = this.#options;
    await settings.set('engineChoice', choice);
    shelf.engineChoice = choice;
    this.live.publish(shelf.engines);
    onChange();
  }
}
