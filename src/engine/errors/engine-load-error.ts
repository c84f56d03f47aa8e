import { HomebodyError } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';

/** The model could not be loaded. `reason` is the engine's own text, for the diagnosis. */
export class EngineLoadError extends HomebodyError {
  constructor(modelId: ModelId, reason: string, options?: ErrorOptions) {
    super(
      'engine-load-failed',
      `Could not load ${modelId}: ${reason}`,
      { modelId, reason },
      options,
    );
  }
}
