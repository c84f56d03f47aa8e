import { HomebodyError } from '@/core/errors/homebody-error';

/** The engine is gone, and the loaded model with it. Loading again starts a new one. */
export class EngineLostError extends HomebodyError {
  constructor(reason: string, options?: ErrorOptions) {
    super('engine-lost', `The engine was lost: ${reason}`, { reason }, options);
  }
}
