import type { ModelId } from '@/core/ids';

/** A load was ended because another model is wanted. Nobody is shown this: nothing went wrong. */
export class LoadDroppedError extends Error {
  readonly modelId: ModelId;

  constructor(modelId: ModelId) {
    super(`The load of ${modelId} is not wanted any more`);
    this.name = 'LoadDroppedError';
    this.modelId = modelId;
  }
}
