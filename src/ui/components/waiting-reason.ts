import type { ErrorReport } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import type { ModelsView, ModelView } from '@/messaging/topics/models';

/** What an answer waits for, seen from its model. */
export type WaitingReason =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'turn' }
  | { readonly kind: 'queued'; readonly model: ModelView; readonly before: ModelView | null }
  | { readonly kind: 'download'; readonly model: ModelView }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'load'; readonly step: 'reading' | 'compiling'; readonly fraction: number }
  | { readonly kind: 'absent'; readonly model: ModelView }
  | { readonly kind: 'failed'; readonly model: ModelView; readonly error: ErrorReport | null };

/** Reads the reason off the queue and the engine; never guesses where they say nothing. */
export function waitingReason(view: ModelsView | null, modelId: ModelId): WaitingReason {
  const model = view?.models.find((one) => one.id === modelId);
  if (!view || !model) return { kind: 'unknown' };
  const { loading } = view.engine;
  if (loading?.modelId === modelId) {
    return { kind: 'load', step: loading.step, fraction: loading.fraction };
  }
  switch (model.lifecycle) {
    case 'Ready':
      return { kind: 'turn' };
    case 'Compiling':
      return { kind: 'preparing' };
    case 'Downloading':
      return { kind: 'download', model };
    case 'Queued':
      return { kind: 'queued', model, before: ahead(view, modelId) };
    case 'Failed':
      return { kind: 'failed', model, error: model.error };
    case 'Canceled':
    case null:
      return { kind: 'absent', model };
  }
}

/** The model that is downloaded just before this one. */
function ahead(view: ModelsView, modelId: ModelId): ModelView | null {
  const place = view.queue.indexOf(modelId);
  const before = place > 0 ? view.queue[place - 1] : undefined;
  return view.models.find((model) => model.id === before) ?? null;
}
