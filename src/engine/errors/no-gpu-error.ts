import { HomebodyError } from '@/core/errors/homebody-error';

/** No graphics processor that the browser can use, or none that has what the model needs. */
export class NoGpuError extends HomebodyError {
  constructor(reason: string, options?: ErrorOptions) {
    super('engine-no-gpu', `No usable GPU: ${reason}`, { reason }, options);
  }
}
