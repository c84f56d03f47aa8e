import { HomebodyError } from '@/core/errors/homebody-error';

/** The question alone does not fit into the model's window; it is never cut in silence. */
export class QuestionTooLongError extends HomebodyError {
  constructor(promptTokens: number, contextWindow: number) {
    super(
      'question-too-long',
      `The question has ${promptTokens} tokens, the model reads ${contextWindow}`,
      { promptTokens, contextWindow },
    );
  }
}
