import type { ModelsView, ModelView } from '@/messaging/topics/models';
import type { HostParts } from './host-parts';
import { modelFacts } from './model-facts';
import type { Offered } from './shelf';

/** The models, the queue and the engine as surfaces show them. */
export function modelsView(parts: HostParts): ModelsView {
  const { shelf, downloads, engine, activator, intents, settingsRoom } = parts;
  const { all } = downloads;
  // Also what a conversation has that chose before the person said where models run.
  const asked = [...intents.requestedModelByConversation.values(), ...all];
  const shown = shelf.shown(asked.map(({ modelId }) => modelId));
  return {
    models: shown.map((model) => modelView(model, parts)),
    defaultModelId: settingsRoom.defaultModelId,
    queue: all
      .filter(({ state }) => state === 'Queued' || state === 'Downloading')
      .map(({ modelId }) => modelId),
    engine: engine.view,
    activeConversationId: intents.activeConversationId,
    switchingTo: activator.switchingTo,
    lastSwitch: activator.lastSwitch,
  };
}

function modelView(model: Offered, { shelf, downloads }: HostParts): ModelView {
  const download = downloads.get(model.id);
  const { id } = model;
  return {
    ...modelFacts(model, shelf),
    because: shelf.because(id),
    lifecycle: download?.state ?? null,
    attempt: download?.attempt ?? 0,
    step: downloads.step(id),
    progress: downloads.progress(id),
    error: download?.error ?? null,
  };
}
