import type { ModelFacts } from '@/messaging/schemas/model-facts';
import type { Offered, Shelf } from './shelf';

/** What is said of a model on this machine, whether or not anything was done with it. */
export function modelFacts(model: Offered, shelf: Shelf): ModelFacts {
  const { id, name, description, tier, engine, contextWindow, licence } = model;
  return {
    ...{ id, name, description, tier, engine, contextWindow, licence },
    ...shelf.size(shelf.get(id)),
    memoryBytes: shelf.memoryBytes(id),
    fit: shelf.fit(id),
  };
}
