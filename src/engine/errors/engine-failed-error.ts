import { HomebodyError } from '@/core/errors/homebody-error';

/** An answer failed; the engine and its model are still there. */
export class EngineFailedError extends HomebodyError {
  constructor(reason: string, options?: ErrorOptions) {
    super('engine-failed', `The engine failed: ${reason}`, { reason }, options);
  }
}

/** An answer was asked for while no model was loaded. */
export class ModelNotLoadedError extends HomebodyError {
  constructor() {
    super('engine-not-loaded', 'No model is loaded');
  }
}
