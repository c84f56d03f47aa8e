import { describe, expect, it } from 'vitest';
import type { ModelsView, ModelView } from '@/messaging/topics/models';
import { INSTANT, QUICK, SMART, sampleModels } from '../testing/sample-models';
import { createEnglish } from '../text/en';
import { modelStatus } from './model-status';
import { waitingReason } from './waiting-reason';

const text = createEnglish('en');

function withModel(id: ModelView['id'], part: Partial<ModelView>): ModelsView {
  const models = sampleModels.models.map((one) => (one.id === id ? { ...one, ...part } : one));
  return { ...sampleModels, models };
}

function label(view: ModelsView, id: ModelView['id']): string {
  const model = view.models.find((one) => one.id === id);
  if (!model) throw new Error(`No model ${id}`);
  return modelStatus(text, view, model).label;
}

describe('what an answer waits for', () => {
  it('is its turn when its model is ready', () => {
    expect(waitingReason(sampleModels, SMART)).toEqual({ kind: 'turn' });
  });

  it('is the loading of its model, with how far that is', () => {
    const loading = { modelId: INSTANT, step: 'reading', fraction: 0.4 } as const;
    const view = { ...sampleModels, engine: { ...sampleModels.engine, loading } };
    expect(waitingReason(view, INSTANT)).toMatchObject({ kind: 'load', fraction: 0.4 });
    expect(waitingReason(view, SMART)).toEqual({ kind: 'turn' });
    expect(label(view, INSTANT)).toBe('loading 40%');
  });

  it('is the download before its own', () => {
    const queued = withModel(QUICK, { lifecycle: 'Queued' });
    const view = { ...queued, queue: [INSTANT, QUICK] };
    expect(waitingReason(view, QUICK)).toMatchObject({ kind: 'queued', before: { id: INSTANT } });
    expect(waitingReason({ ...queued, queue: [QUICK] }, QUICK)).toMatchObject({ before: null });
  });

  it('is not known before the models are, or where one is no longer on offer', () => {
    expect(waitingReason(null, SMART)).toEqual({ kind: 'unknown' });
    expect(waitingReason({ ...sampleModels, models: [] }, SMART)).toEqual({ kind: 'unknown' });
  });
});

describe('what the chip says of a model', () => {
  it('names what the download is doing, and its percent only while bytes come', () => {
    const progress = { bytesDone: 62, bytesTotal: 100, bytesPerSecond: null, secondsLeft: null };
    const at = (step: ModelView['step']) =>
      label(withModel(QUICK, { lifecycle: 'Downloading', step, progress }), QUICK);
    expect(at('downloading')).toBe('downloading 62%');
    expect(at('waiting-for-network')).toBe('waiting for the network');
    expect(at('verifying')).toBe('checking');
    expect(at('retrying')).toBe('trying again');
  });

  it('says where the loaded model runs, and only of that one', () => {
    expect(label(sampleModels, SMART)).toBe('ready, on GPU');
    expect(label(sampleModels, INSTANT)).toBe('ready');
    const engine = { ...sampleModels.engine, device: 'cpu' } as const;
    expect(label({ ...sampleModels, engine }, SMART)).toBe('ready, on CPU');
  });
});
