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
export class Catalog<Entry extends { readonly id: ModelId } = Model> {
  readonly models: readonly Entry[];
  /** What new conversations begin with; need not be on offer on every machine. */
  readonly defaultModelId: ModelId;
  readonly #byId: ReadonlyMap<ModelId, Entry>;

  constructor(models: readonly Entry[], defaultModelId: ModelId) {
    this.models = models;
    this.defaultModelId = defaultModelId;
    this.#byId = new Map(models.map((model) => [model.id, model]));
  }

  /** @throws ModelUnknownError */
  getModelById(id: ModelId): Entry {
    const model = this.#byId.get(id);
    if (!model) throw new ModelUnknownError(id);
    return model;
  }

  has(id: ModelId): boolean {
    return this.#byId.has(id);
  }

  /** @throws ModelUnknownError where the default is not on offer */
  getDefaultModel(): Entry {
    return this.getModelById(this.defaultModelId);
  }
}
