import { HomebodyError } from '@/core/errors/homebody-error';

/** The engine was lost twice in a row: the same model is likely to fail again on this machine. */
export class EngineLostAgainError extends HomebodyError {
  constructor(error: HomebodyError) {
    super('engine-lost-again', error.message, error.fields, { cause: error });
  }
}
