import type { EngineView, ModelsView, ModelView } from '@/messaging/topics/models';
import type { Downloads } from './downloads';
import type { Offered, Shelf } from './shelf';

/** The models, the queue and the engine as surfaces show them. */
export function modelsView(shelf: Shelf, downloads: Downloads, engine: EngineView): ModelsView {
  const { all } = downloads;
  const shown = shelf.shown(all.map(({ modelId }) => modelId));
  return {
    models: shown.map((model) => modelView(model, shelf, downloads)),
    defaultModelId: shelf.defaultModelId,
    queue: all
      .filter(({ state }) => state === 'Queued' || state === 'Downloading')
      .map(({ modelId }) => modelId),
    engine,
  };
}

function modelView(model: Offered, shelf: Shelf, downloads: Downloads): ModelView {
  const download = downloads.get(model.id);
  const running = downloads.running?.modelId === model.id ? downloads.running : null;
  const { id, name, description, tier, engine, contextWindow, licence } = model;
  return {
    ...{ id, name, description, tier, engine, contextWindow, licence },
    ...shelf.size(shelf.get(id)),
    fit: shelf.fit(id),
    because: shelf.because(id),
    lifecycle: download?.state ?? null,
    attempt: download?.attempt ?? 0,
    step: running?.step ?? null,
    progress: running?.progress ?? null,
    error: download?.error ?? null,
  };
}
