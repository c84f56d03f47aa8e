import * as v from 'valibot';
import type { Model } from '@/core/model';
import type { HubModel } from './hub-model';
import { ModelSchema } from './model-schema';
import { filesOf, pinnedModel } from './pinned-model';
import pins from './pinned-models.json';

/**
 * The models whose files a build names, so that they need no lookup. `npm run catalog:pin` writes
 * them. What a person reads comes from the catalogue of this build, not from the pin.
 * @param models the catalogue that they belong to; a pin of none of these is left out
 * @throws v.ValiError where a pin has not the shape of one; HubFilesError where it lacks a file
 */
export function pinnedModels(models: readonly HubModel[], json: unknown = pins): readonly Model[] {
  const byId = new Map(models.map((model) => [model.id, model]));
  return v.parse(v.array(ModelSchema), json).flatMap(({ id, manifest }) => {
    const model = byId.get(id);
    const revision = manifest.artifacts[0]?.source.revision;
    return model && revision ? [pinnedModel(model, filesOf(manifest), revision)] : [];
  });
}
