import { HomebodyError } from '@/core/errors/homebody-error';

/** The prompt is longer than the context window; both counts are tokens. Nothing was decoded. */
export class ContextOverflowError extends HomebodyError {
  constructor(promptTokens: number, contextWindow: number) {
    super(
      'context-overflow',
      `The prompt has ${promptTokens} tokens, the context window ${contextWindow}`,
      { promptTokens, contextWindow },
    );
  }
}
