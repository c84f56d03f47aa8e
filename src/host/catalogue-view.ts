import type { ModelFacts } from '@/messaging/schemas/model-facts';
import type { CatalogueView } from '@/messaging/topics/catalogue';
import { modelFacts } from './model-facts';
import type { Shelf } from './shelf';

/** The models behind the tiers as surfaces show them: what cannot run in this build comes last. */
export function catalogueView(shelf: Shelf): CatalogueView {
  const models = shelf.others.map((model) => modelFacts(model, shelf));
  return { models: models.toSorted((one, other) => distance(one) - distance(other)) };
}

function distance({ fit }: ModelFacts): number {
  if (fit?.verdict !== 'no') return 0;
  return fit.reasons.some(({ code }) => code === 'no-library') ? 2 : 1;
}
