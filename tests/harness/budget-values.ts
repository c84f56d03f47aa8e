import type { Answer, Quote } from '@/core/conversation';
import type { Turn } from '@/core/engine';
import type { PromptBudget } from '@/core/prompt-budget';
import { anAnswer, aQuestion } from './conversation-values';

export type Tokenizer = (turns: readonly Turn[]) => number;

/** Gives so many tokens for each UTF-16 code unit below 0x80, and for each above. */
export function tokenizer(latin: number, other: number): Tokenizer {
  return (turns) => {
    let tokens = 3;
    for (const { content } of turns) {
      tokens += 5;
      for (const unit of content) tokens += unit < '\x80' ? latin : other * unit.length;
    }
    return Math.ceil(tokens);
  };
}

export function exchange(
  index: number,
  text: string,
  quote: Quote | null,
  answer: Partial<Answer> = {},
) {
  return {
    question: { ...aQuestion(2 * index, text), quote },
    answer: anAnswer(2 * index + 1, answer),
  };
}

/** Has an engine with this tokenizer take a prompt, as a run does; null where it takes none. */
export function asTaken(budget: PromptBudget, window: number, count: Tokenizer) {
  for (let tries = 1; ; tries++) {
    const prompt = budget.prompt(window);
    const tokens = count(prompt.turns);
    if (tokens <= window) return { prompt, tokens, tries };
    if (tries > 20) throw new Error('it does not end');
    if (!budget.refuse(tokens, window)) return { prompt: null, tokens, tries };
  }
}

export const long = (words: number) =>
  Array.from({ length: words }, (_, at) => `word${at}`).join(' ');
export const quoteOf = (text: string): Quote => ({
  text,
  pageTitle: 'Lease',
  pageUrl: 'https://example.com/lease',
});
