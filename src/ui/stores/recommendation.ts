import type { Tier } from '@/core/model';
import type { ModelView } from '@/messaging/topics/models';

/** The model to begin with, and why that one. */
export interface Recommendation {
  readonly model: ModelView;
  /** The best of all; the best that fits; or, where all are slow, the one that asks least. */
  readonly why: 'balanced' | 'fitting' | 'lightest';
}

/** Genius fits few and takes long: nobody begins with it unasked. */
const BEST_FIRST: readonly Tier[] = ['smart', 'quick', 'instant'];

/**
 * The best tier that fits this machine, Smart at most; where none fits, the lightest that runs.
 * What has no figures counts as fitting. Null where no tier runs.
 */
export function recommendation(models: readonly ModelView[]): Recommendation | null {
  const best = BEST_FIRST.flatMap((tier) => models.filter((model) => model.tier === tier));
  const fitting = best.find(({ fit }) => fit === null || fit.verdict === 'fits');
  if (fitting !== undefined) {
    return { model: fitting, why: fitting === best[0] ? 'balanced' : 'fitting' };
  }
  const lightest = best.findLast(({ fit }) => fit?.verdict === 'slow');
  return lightest === undefined ? null : { model: lightest, why: 'lightest' };
}
