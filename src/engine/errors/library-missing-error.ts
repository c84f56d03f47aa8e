import { HomebodyError } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';

/** This build's package lacks the library without which the model does not run. */
export class LibraryMissingError extends HomebodyError {
  constructor(modelId: ModelId, library: string) {
    super('engine-library-missing', `${modelId} needs ${library}, which this build lacks`, {
      modelId,
      library,
    });
  }
}
