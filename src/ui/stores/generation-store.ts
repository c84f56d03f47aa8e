import { type ReadonlySignal, signal } from '@preact/signals';
import type { Generation } from '@/core/generation';
import type { Site } from '@/core/site';
import { setGeneration, setSystemPrompt } from '@/messaging/commands/generation';
import { type GenerationView, generationTopic } from '@/messaging/topics/generation';
import type { Adapter } from '../adapter';
import { Disposer } from './disposer';
import { followTopic } from './follow-topic';
import type { NoticeStore } from './notice-store';

/** How answers are written, and what models are told first. */
export class GenerationStore {
  readonly #view = signal<GenerationView | null>(null);
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.#disposer.add(
      followTopic(adapter, generationTopic, notices, (view) => {
        this.#view.value = view;
      }),
    );
  }

  /** Null until the host said so. */
  get view(): ReadonlySignal<GenerationView | null> {
    return this.#view;
  }

  /** Shown at once, and taken back where it is not kept. */
  async change(change: Partial<Generation>): Promise<void> {
    const before = this.#view.peek();
    if (before === null) return;
    const generation = { ...before.generation, ...change };
    this.#view.value = { ...before, generation };
    await this.#set(generation, before);
  }

  async useDefaults(): Promise<void> {
    const before = this.#view.peek();
    if (before !== null) await this.#set(null, before);
  }

  /** `site` null is every conversation. Resolves to whether it is kept. */
  async setPrompt(site: Site | null, prompt: string): Promise<boolean> {
    this.#notices.dismiss();
    try {
      await this.#adapter.send(setSystemPrompt, { site, prompt: prompt.trim() });
      return true;
    } catch (thrown) {
      this.#notices.show(thrown);
      return false;
    }
  }

  dispose(): void {
    this.#disposer.dispose();
  }

  async #set(generation: Generation | null, before: GenerationView): Promise<void> {
    this.#notices.dismiss();
    try {
      await this.#adapter.send(setGeneration, { generation });
    } catch (thrown) {
      this.#view.value = before;
      this.#notices.show(thrown);
    }
  }
}
