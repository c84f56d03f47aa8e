import { describe, expect, it } from 'vitest';
import type { Fit } from '@/core/device-fit';
import type { ModelView } from '@/messaging/topics/models';
import { sampleModels } from '../testing/sample-models';
import { recommendation } from './recommendation';

const FITS: Fit = { verdict: 'fits', reasons: [] };
const SLOW: Fit = { verdict: 'slow', reasons: [{ code: 'few-cores', cores: 2 }] };
const NO: Fit = { verdict: 'no', reasons: [{ code: 'no-gpu' }] };

/** The four tiers, as they fit. */
const tiers = (fits: Partial<Record<ModelView['tier'], Fit | null>>) =>
  sampleModels.models.map((model) => ({ ...model, fit: fits[model.tier] ?? FITS }));

const said = (models: readonly ModelView[]) => {
  const found = recommendation(models);
  return found && [found.model.name, found.why];
};

describe('the model to begin with', () => {
  it('is Smart where it fits, and never Genius', () => {
    expect(said(tiers({}))).toEqual(['Smart', 'balanced']);
    expect(said(tiers({ smart: NO, quick: NO, instant: NO }))).toBeNull();
  });

  it('is the best that fits', () => {
    expect(said(tiers({ smart: SLOW }))).toEqual(['Quick', 'fitting']);
    expect(said(tiers({ smart: NO, quick: SLOW }))).toEqual(['Instant', 'fitting']);
  });

  it('is the lightest that runs where all are slow', () => {
    expect(said(tiers({ smart: SLOW, quick: SLOW, instant: SLOW }))).toEqual([
      'Instant',
      'lightest',
    ]);
    expect(said(tiers({ smart: SLOW, quick: SLOW, instant: NO }))?.[0]).toBe('Quick');
  });

  it('is what there is where a build offers no tiers but its own model', () => {
    const [model] = sampleModels.models;
    if (model === undefined) throw new Error('There is no model');
    expect(said([{ ...model, name: 'Demo', tier: 'instant', fit: null }])).toEqual([
      'Demo',
      'balanced',
    ]);
  });
});
