import type { PresetWords, StandardPreset } from './preset';

/** What the browser's menu says in a language. */
export interface MenuWords {
  /** The question that the person writes, among presets and where there is no other item. */
  readonly ask: string;
  readonly askAlone: string;
  readonly standard: Readonly<Record<StandardPreset, PresetWords>>;
}
