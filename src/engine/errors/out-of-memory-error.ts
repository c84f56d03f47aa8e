import { HomebodyError } from '@/core/errors/homebody-error';

/** The model does not fit into the memory of the graphics processor, or of the machine. */
export class OutOfMemoryError extends HomebodyError {
  constructor(reason: string, options?: ErrorOptions) {
    super('engine-out-of-memory', `Out of memory: ${reason}`, { reason }, options);
  }
}
