import { HomebodyError } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import type { Model } from '@/core/model';

/** No model of that id is on offer. */
export class ModelUnknownError extends HomebodyError {
  constructor(modelId: ModelId) {
    super('model-unknown', `No model ${modelId} in the catalogue`, { modelId });
  }
}

/** The models on offer, in the order in which they are shown. */
export class Catalog {
  readonly models: readonly Model[];
  readonly #byId: ReadonlyMap<ModelId, Model>;
  readonly #defaultId: ModelId;

  /** @throws ModelUnknownError where the default is not among the models */
  constructor(models: readonly Model[], defaultId: ModelId) {
    this.models = models;
    this.#byId = new Map(models.map((model) => [model.id, model]));
    this.#defaultId = defaultId;
    this.getModelById(defaultId);
  }

  /** @throws ModelUnknownError */
  getModelById(id: ModelId): Model {
    const model = this.#byId.get(id);
    if (!model) throw new ModelUnknownError(id);
    return model;
  }

  has(id: ModelId): boolean {
    return this.#byId.has(id);
  }

  getDefaultModel(): Model {
    return this.getModelById(this.#defaultId);
  }
}
