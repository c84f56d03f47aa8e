import type { Catalog } from '@/catalog/catalog';
import { manifestBytes } from '@/core/manifest';
import type { Model } from '@/core/model';
import type { EngineView, ModelsView, ModelView } from '@/messaging/topics/models';
import type { Downloads } from './downloads';

/** The models, the queue and the engine as surfaces show them. */
export function modelsView(
  catalog: Catalog,
  downloads: Downloads | null,
  engine: EngineView,
): ModelsView {
  const queue = downloads?.all.filter(({ state }) => state === 'Queued' || state === 'Downloading');
  return {
    models: catalog.models.map((model) => modelView(model, downloads)),
    defaultModelId: catalog.defaultModelId,
    queue: queue?.map(({ modelId }) => modelId) ?? [],
    engine,
  };
}

function modelView(model: Model, downloads: Downloads | null): ModelView {
  const download = downloads?.get(model.id);
  const running = downloads?.running?.modelId === model.id ? downloads.running : null;
  const { id, name, description, tier, engine, contextWindow, licence } = model;
  return {
    ...{ id, name, description, tier, engine, contextWindow, licence },
    bytes: manifestBytes(model.manifest),
    lifecycle: download?.state ?? null,
    attempt: download?.attempt ?? 0,
    step: running?.step ?? null,
    progress: running?.progress ?? null,
    error: download?.error ?? null,
  };
}
