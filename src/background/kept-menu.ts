import * as v from 'valibot';
import { chosenLanguage, type Language } from '@/core/languages';
import type { MenuWords } from '@/core/menu-words';
import { DEFAULT_PRESETS, type ShownPreset, shownPreset } from '@/core/preset';
import { type MenuContent, MenuContentSchema } from '@/messaging/schemas/presets';
import type { SessionStore } from './deliver-selections';

export interface KeptMenuOptions {
  /** A place that outlives the browser. */
  readonly store: SessionStore;
  words(language: Language): MenuWords;
  /** Of the browser, BCP 47. */
  locale(): string;
  /** Has the browser show a menu in place of the one before. */
  build(ask: string, presets: readonly ShownPreset[]): Promise<void>;
}

/** As it is where the host never said anything else. */
const AT_FIRST: MenuContent = { presets: DEFAULT_PRESETS, language: 'browser' };
const StoredSchema = v.fallback(MenuContentSchema, AT_FIRST);
/** Stands beside a copy while the menu is built: what the browser shows is not known then. */
const UnbuiltSchema = v.object({ unbuilt: v.literal(true) });

/**
 * The browser's menu, from a copy of what the host has: it is there, and a preset can be asked,
 * after a restart of browser and service worker without the host.
 */
export class KeptMenu {
  readonly #options: KeptMenuOptions;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: KeptMenuOptions) {
    this.#options = options;
  }

  /** Has the browser show what was kept. */
  rebuild(): Promise<void> {
    return this.#inTurn(async () => {
      const { store } = this.#options;
      const stored = await store.get();
      const content = v.parse(StoredSchema, stored);
      await this.#build(content, content);
      // Of a menu that the host never spoke of there is no copy.
      await store.set(v.is(MenuContentSchema, stored) ? content : undefined);
    });
  }

  /** The host says what the menu shows. It is built first: the copy says what was built. */
  take(content: MenuContent): Promise<void> {
    return this.#inTurn(async () => {
      const { store } = this.#options;
      const stored = await store.get();
      const before = v.parse(StoredSchema, stored);
      const isBuilt = !v.is(UnbuiltSchema, stored);
      if (isBuilt && JSON.stringify(content) === JSON.stringify(before)) return;
      await this.#build(content, before);
      await store.set(content);
    });
  }

  /** What a preset asks; null where it is not there any more. */
  async instructionOf(id: string): Promise<string | null> {
    const shown = this.#shown(await this.#read());
    return shown.find((preset) => preset.id === id)?.instruction ?? null;
  }

  /** The service worker may die when the items before are gone and the new ones not yet there. */
  async #build(content: MenuContent, before: MenuContent): Promise<void> {
    await this.#options.store.set({ ...before, unbuilt: true });
    await this.#options.build(this.#words(content).ask, this.#shown(content));
  }

  #shown(content: MenuContent): ShownPreset[] {
    const { standard } = this.#words(content);
    return content.presets.map((preset) => shownPreset(preset, standard));
  }

  #words({ language }: MenuContent): MenuWords {
    return this.#options.words(chosenLanguage(language, this.#options.locale()));
  }

  async #read(): Promise<MenuContent> {
    return v.parse(StoredSchema, await this.#options.store.get());
  }

  /** Two builds at once would leave the items of both. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }
}
