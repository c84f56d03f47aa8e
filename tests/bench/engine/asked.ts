/** An answer, timed in the page that asked for it. Times are milliseconds. */
export interface Asked {
  readonly text: string;
  readonly promptTokens: number;
  readonly answerTokens: number;
  /** From the asking to the first text that arrived. */
  readonly firstTextMs: number;
  /** From the first text that arrived to the last. */
  readonly decodeMs: number;
}

/** Tokens a second, once the first one was there. */
export function decodeSpeed({ answerTokens, decodeMs }: Asked): number {
  return ((answerTokens - 1) * 1000) / decodeMs;
}

/** Two answers that should be the same are not, so their times say nothing about each other. */
export class AnswersDifferError extends Error {
  override readonly name = 'AnswersDifferError';
}

/**
 * Holds the two sides to the same work: greedy answers of one model to one prompt are equal.
 * @throws AnswersDifferError
 */
export function sameWork(prompt: string, ours: Asked, baseline: Asked): void {
  const isSame =
    ours.text === baseline.text &&
    ours.promptTokens === baseline.promptTokens &&
    ours.answerTokens === baseline.answerTokens;
  if (isSame) return;
  const said = ({ text, promptTokens, answerTokens }: Asked) =>
    `${promptTokens} tokens read, ${answerTokens} written: ${JSON.stringify(text.slice(0, 80))}`;
  throw new AnswersDifferError(
    `Extension and plain page did different work for “${prompt}”. Extension: ${said(ours)}. Plain page: ${said(baseline)}.`,
  );
}
