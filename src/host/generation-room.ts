import type { Conversation } from '@/core/conversation';
import type { Generation } from '@/core/generation';
import type { Site } from '@/core/site';
import { LiveTopic } from '@/messaging/live-topic';
import { type GenerationView, generationTopic } from '@/messaging/topics/generation';
import type { SettingsRepository } from '@/storage/settings-repository';

/** How answers are written, and what models are told first: stored first and in force then. */
export class GenerationRoom {
  readonly live: LiveTopic<GenerationView, GenerationView>;
  readonly #settings: SettingsRepository;

  constructor(settings: SettingsRepository, defaults: Generation) {
    this.#settings = settings;
    this.live = new LiveTopic(generationTopic, {
      generation: defaults,
      defaults,
      systemPrompt: '',
      sitePrompts: [],
    });
  }

  get generation(): Generation {
    return this.live.value.generation;
  }

  /** What a model is told before this conversation: from what holds for all to what is its own. */
  promptsOf({ site, systemPrompt: own = '' }: Conversation): readonly string[] {
    const { systemPrompt, sitePrompts } = this.live.value;
    const ofSite = sitePrompts.find((one) => one.site === site)?.prompt ?? '';
    return [systemPrompt, ofSite, own].map((one) => one.trim()).filter((one) => one !== '');
  }

  async start(): Promise<void> {
    const settings = this.#settings;
    const { defaults } = this.live.value;
    this.live.publish({
      defaults,
      generation: (await settings.get('generation')) ?? defaults,
      systemPrompt: (await settings.get('systemPrompt')) ?? '',
      sitePrompts: (await settings.get('sitePrompts')) ?? [],
    });
  }

  /** Null is the defaults. */
  async setGeneration(generation: Generation | null): Promise<void> {
    await this.#settings.set('generation', generation);
    const { defaults } = this.live.value;
    this.live.publish({ ...this.live.value, generation: generation ?? defaults });
  }

  /** Empty takes the prompt back. `site` null is all sites. */
  async setPrompt(site: Site | null, prompt: string): Promise<void> {
    if (site === null) {
      await this.#settings.set('systemPrompt', prompt === '' ? null : prompt);
      this.live.publish({ ...this.live.value, systemPrompt: prompt });
      return;
    }
    const others = this.live.value.sitePrompts.filter((one) => one.site !== site);
    const sitePrompts = (prompt === '' ? others : [...others, { site, prompt }]).sort((one, two) =>
      one.site < two.site ? -1 : 1,
    );
    await this.#settings.set('sitePrompts', sitePrompts.length === 0 ? null : sitePrompts);
    this.live.publish({ ...this.live.value, sitePrompts });
  }
}
