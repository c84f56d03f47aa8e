import type { PresetWords, StandardPreset } from './preset';

/** What the browser's menu says in a language. */
export interface MenuWords {
  /** The item after which the person writes a question. */
  readonly ask: string;
  readonly standard: Readonly<Record<StandardPreset, PresetWords>>;
}
