import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId } from '@/core/ids';
import { WorkerEngine } from '@/engine/worker/worker-engine';
import { WebLlmRig } from './webllm-rig';
import { WllamaRig } from './wllama-rig';
import { WorkerPairs } from './worker-pair';

vi.mock('@wllama/wllama/esm/index.js', () => import('./scripted-wllama'));

const question = {
  turns: [{ role: 'user', content: 'Hello?' }],
  maxTokens: 8,
  temperature: 0,
} as const;

describe.each([
  ['CPU', () => new WllamaRig()],
  ['GPU', () => new WebLlmRig()],
])('the %s engine', (_, makeRig) => {
  let rig: WllamaRig | WebLlmRig;
  let pairs: WorkerPairs;
  let engine: WorkerEngine;
  let lost: string[];

  beforeEach(async () => {
    lost = [];
    let id = 0;
    rig = makeRig();
    // As entrypoints/offscreen/engine.worker.ts has it: the worker ends itself.
    pairs = new WorkerPairs({ [rig.kind]: () => rig.makeEngine(() => pairs.last.die()) });
    engine = new WorkerEngine(pairs.make, () => `call-${++id}`, pairs.lifeline);
    engine.onLost((error) => lost.push(error.code));
    await load();
  });

  afterEach(() => {
    engine.dispose();
    pairs.close();
  });

  function load() {
    return engine.load(
      {
        modelId: asId('m'),
        kind: rig.kind,
        files: [{ artifactId: 'a', path: 'models/a', bytes: 24 }],
        contextWindow: 256,
        webllm: {
          modelUrl: 'https://hub.example/m/resolve/main/',
          libraryUrl: '/libraries/m.wasm',
          requiredFeatures: [],
        },
      },
      { signal: new AbortController().signal, onProgress: () => {} },
    );
  }

  async function ask() {
    const before = rig.asked;
    const stop = new AbortController();
    const options = { signal: stop.signal, onDelta: () => {}, onPrefill: () => {} };
    const answer = engine.generate(question, options);
    answer.catch(() => {});
    await expect.poll(() => rig.asked).not.toBe(before);
    return { answer, stop };
  }

  it('that is lost while an answer is being stopped is lost to the host too', async () => {
    const { answer, stop } = await ask();
    stop.abort();
    await expect.poll(() => rig.asked?.aborted).toBe(true);
    rig.lose();
    await expect(answer).rejects.toBe(stop.signal.reason);
    expect(lost).toEqual(['engine-lost']);
    await load();
    await ask();
  });

  it('that is lost while nothing is asked of it is lost to the host at once', async () => {
    rig.lose();
    await expect.poll(() => lost).toEqual(['engine-lost']);
    await load();
    await ask();
  });

  it('that is lost in the midst of an answer ends the answer, and is lost once', async () => {
    const { answer } = await ask();
    rig.lose();
    await expect(answer).rejects.toMatchObject({ code: 'engine-lost' });
    expect(lost).toEqual(['engine-lost']);
  });
});
