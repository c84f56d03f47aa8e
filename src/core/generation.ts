/** How answers are written. */
export interface Generation {
  /** 0 always takes the likeliest word; up to 2. */
  readonly temperature: number;
  /** Of the likeliest words, those that share this much of the probability; above 0, up to 1. */
  readonly topP: number;
  /** Most tokens an answer may have before it asks to be continued. */
  readonly maxTokens: number;
}

/**
 * Figures that the makers of the larger models on offer set for them. Above 0, because at 0 a
 * small model soon repeats itself and "Ask again" brings the same answer; not higher, because a
 * small model then leaves its subject. 1,024 tokens are about two pages.
 */
export const DEFAULT_GENERATION: Generation = { temperature: 0.6, topP: 0.9, maxTokens: 1024 };

export const LONGEST_ANSWERS = [256, 512, 1024, 2048, 4096] as const;

/** Longest system prompt, in UTF-16 code units: a small model forgets the rest. */
export const LONGEST_PROMPT = 8_000;
