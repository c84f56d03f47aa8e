import {
  APPEARANCE_KEY,
  type Appearance,
  appearanceText,
  DEFAULT_APPEARANCE,
} from '@/core/appearance';
import { LiveTopic } from '@/messaging/live-topic';
import { appearanceTopic } from '@/messaging/topics/appearance';
import type { SettingsRepository } from '@/storage/settings-repository';

/** As much of the pages' local storage as is needed here. */
export type PageStorage = Pick<Storage, 'setItem' | 'removeItem'>;

/**
 * How every surface looks: the topic `appearance`, stored first and in force then. A copy stands
 * in the local storage of the extension's pages, which have it there before their first paint and
 * are told by the browser when it changes. The copy follows what is stored, also at the start:
 * where everything was erased, it goes.
 */
export class AppearanceRoom {
  readonly live = new LiveTopic<Appearance, Appearance>(appearanceTopic, DEFAULT_APPEARANCE);
  readonly #settings: SettingsRepository;
  readonly #pages: PageStorage;
  readonly #onChange: () => void;

  constructor(settings: SettingsRepository, pages: PageStorage, onChange: () => void = () => {}) {
    this.#onChange = onChange;
    this.#settings = settings;
    this.#pages = pages;
  }

  async start(): Promise<void> {
    this.#show((await this.#settings.get('appearance')) ?? DEFAULT_APPEARANCE);
  }

  async set(appearance: Appearance): Promise<void> {
    const isDefault = appearanceText(appearance) === null;
    await this.#settings.set('appearance', isDefault ? null : appearance);
    this.#show(appearance);
  }

  #show(appearance: Appearance): void {
    this.live.publish(appearance);
    const text = appearanceText(appearance);
    if (text === null) this.#pages.removeItem(APPEARANCE_KEY);
    else this.#pages.setItem(APPEARANCE_KEY, text);
    this.#onChange();
  }
}
