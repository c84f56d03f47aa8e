import { HomebodyError } from '@/core/errors/homebody-error';

/** More text than can be sent. Lengths are UTF-16 code units. */
export class QuestionTooLongError extends HomebodyError {
  constructor(length: number, limit: number) {
    super('question-too-long', `The question has ${length} of at most ${limit} characters`, {
      length,
      limit,
    });
  }
}
