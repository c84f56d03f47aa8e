import { type ReadonlySignal, signal } from '@preact/signals';
import {
  type Preset,
  type PresetWords,
  STANDARD_PRESETS,
  type StandardPreset,
} from '@/core/preset';
import { setPresets } from '@/messaging/commands/presets';
import { presetsTopic } from '@/messaging/topics/presets';
import type { Adapter } from '../adapter';
import { Disposer } from './disposer';
import { followTopic } from './follow-topic';
import type { NoticeStore } from './notice-store';

type Presets = readonly Preset[];

/** What can be asked about a selection with one press. */
export class PresetStore {
  readonly #view = signal<Presets | null>(null);
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.#disposer.add(
      followTopic(adapter, presetsTopic, notices, (view) => {
        this.#view.value = view;
      }),
    );
  }

  /** Null until the host said so. */
  get view(): ReadonlySignal<Presets | null> {
    return this.#view;
  }

  /** Null are those that Homebody brings along. Resolves to whether they are kept. */
  set(presets: Presets | null): Promise<boolean> {
    this.#notices.dismiss();
    return this.#notices.succeeds(() => this.#adapter.send(setPresets, { presets }));
  }

  /**
   * Gives a preset these words, or adds one with them. A standard one that has the words of the
   * reader's language stays standard.
   */
  save(
    id: string | null,
    words: PresetWords,
    standard: Readonly<Record<StandardPreset, PresetWords>>,
  ): Promise<boolean> {
    const presets = this.#view.peek() ?? [];
    const known = STANDARD_PRESETS.find((one) => one === id);
    const { name, instruction } = words;
    const isStandard =
      known !== undefined &&
      standard[known].name === name &&
      standard[known].instruction === instruction;
    const saved: Preset = isStandard
      ? { kind: 'standard', id: known }
      : { kind: 'own', id: id ?? this.#adapter.newId(), name, instruction };
    if (!presets.some((one) => one.id === id)) return this.set([...presets, saved]);
    return this.set(presets.map((one) => (one.id === id ? saved : one)));
  }

  /** Moves it towards the end by so many places; one that is there already stays. */
  async move(id: string, by: 1 | -1): Promise<boolean> {
    const presets = [...(this.#view.peek() ?? [])];
    const at = presets.findIndex((one) => one.id === id);
    const to = at + by;
    if (at < 0 || to < 0 || to >= presets.length) return false;
    presets.splice(to, 0, ...presets.splice(at, 1));
    return this.set(presets);
  }

  remove(id: string): Promise<boolean> {
    return this.set((this.#view.peek() ?? []).filter((one) => one.id !== id));
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
