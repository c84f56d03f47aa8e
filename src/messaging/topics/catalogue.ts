import * as v from 'valibot';
import { type ModelFacts, modelFactsEntries } from '../schemas/model-facts';
import { wholeValueTopic } from './topic';

/**
 * The models behind the tiers, in the order in which they are shown: by name, those without a
 * library in this build last. They do not change while the host lives, and are told once; what
 * becomes of one that was asked for stands in the topic `models`.
 */
export interface CatalogueView {
  readonly models: readonly ModelFacts[];
}

export const catalogueTopic = wholeValueTopic<CatalogueView>(
  'catalogue',
  v.object({ models: v.array(v.object(modelFactsEntries)) }),
);
