import type { Turn } from '@/core/engine';

/** Word joiner: takes no room and allows no line break, so the text looks as it was written. */
const JOINER = '\u2060';

/**
 * `<|im_start|>` and its kin, also DeepSeek's with full-width bars. llama.cpp makes control
 * tokens of some of them whatever the vocabulary says.
 */
const BARRED = '<[|｜][^<>\\n]{1,60}[|｜]>';

/**
 * Keeps people and pages from writing the marks of turns. llama.cpp renders the chat template
 * first and then tokenises the whole with control tokens on, so `<|im_end|>` in a page would
 * really end the turn and let the page speak as the system or as the person.
 */
export class ControlTokenGuard {
  readonly #control: RegExp;

  /** `tokens`: the control tokens of the model's vocabulary. */
  constructor(tokens: readonly string[]) {
    const literal = tokens
      .filter((token) => token.length > 1)
      .map((token) => token.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
    // Only the first character is consumed: a mark that begins inside another is found too.
    this.#control = new RegExp(`(?=${[BARRED, ...literal].join('|')}).`, 'gsu');
  }

  /**
   * The text with a word joiner after the first character of every control token: to the model
   * ordinary letters, to a person what was there before.
   */
  neutralise(text: string): string {
    return text.replace(this.#control, (first) => first + JOINER);
  }

  /** The same for turns, whoever they are from: an answer can repeat what a page said. */
  neutraliseTurns(turns: readonly Turn[]): Turn[] {
    return turns.map((turn) => ({ ...turn, content: this.neutralise(turn.content) }));
  }
}
