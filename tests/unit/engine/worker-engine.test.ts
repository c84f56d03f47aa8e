import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LoadRequest } from '@/core/engine';
import type { HomebodyError } from '@/core/errors/homebody-error';
import { asId } from '@/core/ids';
import { ContextOverflowError } from '@/engine/errors/context-overflow-error';
import { EngineLostError } from '@/engine/errors/engine-lost-error';
import { WorkerEngine } from '@/engine/worker/worker-engine';
import { RESULT, ScriptedEngine } from './scripted-engine';
import { WorkerPairs } from './worker-pair';

const request: LoadRequest = {
  modelId: asId('m'),
  kind: 'wllama',
  files: [{ artifactId: 'a', path: 'models/a', bytes: 4 }],
  contextWindow: 256,
};
const question = {
  turns: [{ role: 'user', content: 'Hello?' }],
  maxTokens: 8,
  temperature: 0,
} as const;

let made: ScriptedEngine[];
let pairs: WorkerPairs;
let engine: WorkerEngine;
let lost: HomebodyError[];

const current = () => made.at(-1)!;
const until = (holds: () => boolean) => expect.poll(() => holds()).toBe(true);

beforeEach(() => {
  made = [];
  lost = [];
  let id = 0;
  const make = () => {
    made.push(new ScriptedEngine());
    return current();
  };
  pairs = new WorkerPairs({ wllama: make });
  engine = new WorkerEngine(pairs.make, () => `call-${++id}`, pairs.lifeline);
  engine.onLost((error) => lost.push(error));
});

afterEach(() => {
  engine.dispose();
  pairs.close();
});

async function loaded(): Promise<void> {
  const before = made.length;
  const load = engine.load(request, {
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  await until(() => made.length > before && current().calls.includes('load'));
  current().finishLoad();
  await load;
}

function ask(signal = new AbortController().signal) {
  const deltas: string[] = [];
  const prefills: string[] = [];
  const answer = engine.generate(question, {
    signal,
    onDelta: (text) => deltas.push(text),
    onPrefill: (done, total) => prefills.push(`${done}/${total}`),
  });
  answer.catch(() => {});
  return { answer, deltas, prefills };
}

async function answering(signal?: AbortSignal) {
  const before = current().calls.length;
  const asked = ask(signal);
  await until(() => current().calls.length > before);
  return asked;
}

test('a load reports its progress and gives the model that is loaded', async () => {
  const fractions: number[] = [];
  const load = engine.load(request, {
    signal: new AbortController().signal,
    onProgress: ({ fraction }) => fractions.push(fraction),
  });
  await until(() => made.length === 1 && current().calls.includes('load'));
  current().loadOptions?.onProgress({ step: 'reading', fraction: 0.25 });
  current().loadOptions?.onProgress({ step: 'reading', fraction: 1 });
  current().finishLoad();
  expect(await load).toEqual({ modelId: 'm', contextWindow: 256, device: 'cpu', threads: 1 });
  expect(fractions).toEqual([0.25, 1]);
});

test('an answer comes piece by piece, in order, with its figures at the end', async () => {
  await loaded();
  const { answer, deltas, prefills } = await answering();
  current().generateOptions?.onPrefill(2, 3);
  for (const word of ['One', ' two', ' three']) current().generateOptions?.onDelta(word);
  current().finishAnswer();
  expect(await answer).toEqual(RESULT);
  expect(deltas.join('')).toBe('One two three');
  expect(prefills).toEqual(['2/3']);
});

test('a stopped answer ends only when the engine has stopped, and the next one starts', async () => {
  await loaded();
  const abort = new AbortController();
  const { answer, deltas } = await answering(abort.signal);
  const reason = new DOMException('Stopped', 'AbortError');
  let settled = false;
  answer.catch(() => {}).finally(() => (settled = true));
  abort.abort(reason);
  const inside = current().generateOptions!;
  await until(() => inside.signal.aborted);
  expect(settled).toBe(false);
  inside.onDelta('too late');
  current().failAnswer(inside.signal.reason);
  await expect(answer).rejects.toBe(reason);
  expect(deltas).toEqual([]);
  expect(engine.dropped).toBe(1);

  const next = await answering();
  current().finishAnswer();
  expect(await next.answer).toEqual(RESULT);
  expect(pairs.workers.length).toBe(1);
});

test('an answer stopped in the instant in which it was done still counts as stopped', async () => {
  await loaded();
  const abort = new AbortController();
  const { answer } = await answering(abort.signal);
  current().finishAnswer();
  abort.abort();
  await expect(answer).rejects.toBe(abort.signal.reason);
});

test('a call that was stopped before it began reaches no engine', async () => {
  await loaded();
  await expect(ask(AbortSignal.abort('no')).answer).rejects.toBe('no');
  expect(current().calls).toEqual(['load']);
});

test('a load that is given up ends its worker, and the next load has a new one', async () => {
  const abort = new AbortController();
  const load = engine.load(request, { signal: abort.signal, onProgress: () => {} });
  await until(() => made.length === 1 && current().calls.includes('load'));
  abort.abort();
  await expect(load).rejects.toBe(abort.signal.reason);
  expect(pairs.workers[0]!.isTerminated).toBe(true);
  await loaded();
  expect(pairs.workers.length).toBe(2);
  expect(lost).toEqual([]);
});

test('a worker that dies without a word is noticed, and loading again helps', async () => {
  await loaded();
  const { answer } = await answering();
  pairs.last.die();
  await expect(answer).rejects.toBeInstanceOf(EngineLostError);
  expect(lost.map((error) => error.code)).toEqual(['engine-lost']);
  await expect(ask().answer).rejects.toMatchObject({ code: 'engine-not-loaded' });
  await loaded();
  const again = await answering();
  current().finishAnswer();
  expect(await again.answer).toEqual(RESULT);
  expect(lost.length).toBe(1);
});

test('a worker that dies while nothing runs is noticed too', async () => {
  await loaded();
  pairs.last.die();
  await until(() => lost.length === 1);
});

test('an engine that crashed inside its worker is lost with it', async () => {
  await loaded();
  const { answer } = await answering();
  current().failAnswer(new EngineLostError('memory access out of bounds'));
  await expect(answer).rejects.toMatchObject({
    code: 'engine-lost',
    fields: { reason: 'memory access out of bounds' },
  });
  expect(lost.length).toBe(1);
  expect(pairs.last.isTerminated).toBe(true);
});

test('an error keeps its code and its numbers on the way', async () => {
  await loaded();
  const { answer } = await answering();
  current().failAnswer(new ContextOverflowError(631, 512));
  await expect(answer).rejects.toMatchObject({
    code: 'context-overflow',
    fields: { promptTokens: 631, contextWindow: 512 },
  });
});

test('what a worker says about a call that is over is dropped and counted', async () => {
  await loaded();
  const { answer } = await answering();
  const late = current().generateOptions!;
  current().finishAnswer();
  await answer;
  late.onDelta('and another thing');
  late.onPrefill(1, 1);
  await until(() => engine.dropped === 2);
});

test('what an ended worker still says is dropped and counted', async () => {
  await loaded();
  const first = pairs.last;
  first.die();
  await until(() => lost.length === 1);
  await loaded();
  const { answer, deltas } = await answering();
  first.say({ type: 'delta', id: 'call-3', text: 'from the grave' });
  await until(() => engine.dropped === 1);
  current().finishAnswer();
  await answer;
  expect(deltas).toEqual([]);
});

test('a worker that breaks the protocol is given up', async () => {
  await loaded();
  const { answer } = await answering();
  pairs.last.say({ type: 'delta', id: 'call-2' });
  await expect(answer).rejects.toBeInstanceOf(EngineLostError);
  expect(pairs.last.isTerminated).toBe(true);
});

test('disposing of the engine settles what was pending and refuses what comes after', async () => {
  await loaded();
  const { answer } = await answering();
  engine.dispose();
  await expect(answer).rejects.toBeInstanceOf(EngineLostError);
  expect(lost).toEqual([]);
  await expect(
    engine.load(request, { signal: new AbortController().signal, onProgress: () => {} }),
  ).rejects.toBeInstanceOf(EngineLostError);
});

test('a model for an engine that is not there is refused in words', async () => {
  const load = engine.load(
    { ...request, kind: 'webllm' },
    { signal: new AbortController().signal, onProgress: () => {} },
  );
  await expect(load).rejects.toMatchObject({
    code: 'engine-load-failed',
    fields: { modelId: 'm', reason: 'no engine webllm here' },
  });
});

test('unloading frees the model, and without one there is no answer', async () => {
  await loaded();
  await engine.unload();
  expect(current().calls).toEqual(['load', 'unload']);
  await expect(ask().answer).rejects.toMatchObject({ code: 'engine-not-loaded' });
});
