import type { ModelId } from '@/core/ids';
import { modelSearch } from '@/core/model-search';
import type { ModelFacts } from '@/messaging/schemas/model-facts';
import type { ModelView } from '@/messaging/topics/models';

/** A model to choose: `view` says how it stands, where anybody ever asked for it. */
export interface ModelChoice {
  readonly facts: ModelFacts;
  readonly view: ModelView | null;
}

export type SectionKind = 'ready' | 'tiers' | 'others';

export interface ModelSection {
  readonly kind: SectionKind;
  readonly choices: readonly ModelChoice[];
}

export interface SectionsOptions {
  /** Of the topic `models`. */
  readonly shown: readonly ModelView[];
  /** The whole list behind them. */
  readonly others: readonly ModelFacts[];
  /** What was on this computer when the list was opened: rows do not move while one reads. */
  readonly ready: ReadonlySet<ModelId>;
  readonly query: string;
}

/**
 * The models as they stand in the list: what is on this computer first, then the tiers, then all
 * the rest, each as far as the search finds it. A section without a model is left out.
 */
export function modelSections(options: SectionsOptions): readonly ModelSection[] {
  const { shown, others, ready, query } = options;
  const isFound = modelSearch(query);
  const views = shown.map((view) => ({ facts: view, view }));
  const known = new Set(shown.map(({ id }) => id));
  const rest = others.filter(({ id }) => !known.has(id)).map((facts) => ({ facts, view: null }));
  const isReady = ({ facts }: ModelChoice) => ready.has(facts.id);
  const isTier = ({ facts }: ModelChoice) => facts.tier !== 'all';
  const sections: readonly ModelSection[] = [
    { kind: 'ready', choices: views.filter(isReady) },
    { kind: 'tiers', choices: views.filter((one) => !isReady(one) && isTier(one)) },
    {
      kind: 'others',
      choices: [...views.filter((one) => !isReady(one) && !isTier(one)), ...rest],
    },
  ];
  return sections
    .map(({ kind, choices }) => ({ kind, choices: choices.filter(({ facts }) => isFound(facts)) }))
    .filter(({ choices }) => choices.length > 0);
}
