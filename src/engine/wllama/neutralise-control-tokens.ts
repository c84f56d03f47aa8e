import type { Turn } from '@/core/engine';

/** Word joiner: takes no room and allows no line break, so the text looks as it was written. */
const JOINER = '\u2060';

// `<|im_start|>` and its kin (ChatML, Llama 3, Phi, SmolLM), DeepSeek's with full-width bars,
// Gemma's turn marks, Llama 2's, and the sentence marks.
const CONTROL =
  /<(?=[|｜][^<>\n]{1,60}[|｜]>)|<(?=(?:start_of_turn|end_of_turn|bos|eos|pad|unk|mask|\/?s|fim_\w+|repo_name|file_sep|filename|gh_stars|issue_\w+|jupyter_\w+|empty_output|reponame|endoftext)>)|<(?=<\/?SYS>>)|\[(?=\/?INST\])/giu;

/**
 * Text in which no control token of a chat template is left. llama.cpp renders the template
 * first and tokenises the whole with special tokens on, so `<|im_end|>` in a page would really
 * end the turn and let the page speak as the system or the person. A word joiner after the first
 * character makes ordinary letters of it and leaves it readable.
 */
export function neutraliseControlTokens(text: string): string {
  return text.replace(CONTROL, (first) => first + JOINER);
}

/** The same for turns, whoever they are from: an answer can repeat what a page said. */
export function neutraliseTurns(turns: readonly Turn[]): Turn[] {
  return turns.map((turn) => ({ ...turn, content: neutraliseControlTokens(turn.content) }));
}
