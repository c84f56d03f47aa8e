import { expect, test } from 'vitest';
import { asId } from '@/core/ids';
import { WorkerEngine } from '@/engine/worker/worker-engine';
import { ScriptedEngine } from './scripted-engine';
import { WorkerPairs } from './worker-pair';

test('loading a model for the other engine frees the first engine before', async () => {
  const order: string[] = [];
  class Noting extends ScriptedEngine {
    constructor(readonly name: string) {
      super();
    }
    override async load(...args: Parameters<ScriptedEngine['load']>) {
      order.push(`${this.name} load`);
      const model = super.load(...args);
      this.finishLoad();
      return model;
    }
    override async unload() {
      order.push(`${this.name} unload`);
    }
  }
  const pairs = new WorkerPairs({
    wllama: () => new Noting('cpu'),
    webllm: () => new Noting('gpu'),
  });
  let id = 0;
  const engine = new WorkerEngine(pairs.make, () => `call-${++id}`, pairs.lifeline);
  const load = (kind: 'wllama' | 'webllm') =>
    engine.load(
      { modelId: asId(kind), kind, files: [], contextWindow: 1 },
      { signal: new AbortController().signal, onProgress: () => {} },
    );
  await load('wllama');
  await load('wllama');
  await load('webllm');
  await load('wllama');
  expect(order).toEqual([
    'cpu load',
    'cpu load',
    'cpu unload',
    'gpu load',
    'gpu unload',
    'cpu load',
  ]);
  engine.dispose();
  pairs.close();
});
