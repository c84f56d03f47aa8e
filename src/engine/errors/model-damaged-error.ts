import { HomebodyError } from '@/core/errors/homebody-error';

/** An installed file is missing, cut short, or says what cannot be true beside the others. */
export class ModelDamagedError extends HomebodyError {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super('engine-model-damaged', `${file}: ${reason}`, { file, reason }, options);
  }
}
