import * as v from 'valibot';
import { HomebodyError, reportOf } from '@/core/errors/homebody-error';
import type { MakeId } from '@/core/ids';
import type { EngineKind } from '@/core/model';
import type { Engine } from '../engine';
import { ModelNotLoadedError } from '../errors/engine-failed-error';
import { EngineLoadError } from '../errors/engine-load-error';
import type { Lifeline } from './lifeline';
import { type Answer, type Ask, AskSchema } from './protocol';

/** What is used of a dedicated worker's global scope. */
export interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** The engines a worker can make; a kind that is absent cannot be loaded there. */
export type EngineMakers = Readonly<Partial<Record<EngineKind, () => Engine>>>;

export interface ServeOptions {
  readonly lifeline: Lifeline;
  readonly makeId: MakeId;
}

/**
 * The worker's side: runs the engines and answers a `WorkerEngine`. At most one engine holds a
 * model. A message that is not of the protocol throws, which the host sees as the worker's
 * `error` event: both sides come from one build, so it can only be a defect.
 */
export function serveEngines(
  scope: WorkerScope,
  makers: EngineMakers,
  { lifeline, makeId }: ServeOptions,
): void {
  const engines = new Map<EngineKind, Engine>();
  const running = new Map<string, AbortController>();
  let current: Engine | null = null;
  const post = (answer: Answer) => scope.postMessage(answer);

  async function load(ask: Extract<Ask, { type: 'load' }>, signal: AbortSignal): Promise<Answer> {
    const { id, request } = ask;
    const make = makers[request.kind];
    if (!make) throw new EngineLoadError(request.modelId, `no engine ${request.kind} here`);
    const engine = engines.get(request.kind) ?? make();
    engines.set(request.kind, engine);
    if (current && current !== engine) await current.unload();
    current = engine;
    const model = await engine.load(request, {
      signal,
      onProgress: (progress) => post({ type: 'progress', id, ...progress }),
    });
    return { type: 'loaded', id, model };
  }

  async function generate(
    { id, request }: Extract<Ask, { type: 'generate' }>,
    signal: AbortSignal,
  ): Promise<Answer> {
    if (!current) throw new ModelNotLoadedError();
    const result = await current.generate(request, {
      signal,
      onPrefill: (done, total) => post({ type: 'prefill', id, done, total }),
      onDelta: (text) => post({ type: 'delta', id, text }),
    });
    return { type: 'generated', id, result };
  }

  async function unload(id: string): Promise<Answer> {
    await current?.unload();
    current = null;
    return { type: 'unloaded', id };
  }

  async function run(ask: Exclude<Ask, { type: 'abort' }>): Promise<void> {
    const abort = new AbortController();
    running.set(ask.id, abort);
    try {
      if (ask.type === 'load') post(await load(ask, abort.signal));
      else if (ask.type === 'generate') post(await generate(ask, abort.signal));
      else post(await unload(ask.id));
    } catch (error) {
      const stopped = abort.signal.aborted && !(error instanceof HomebodyError);
      if (stopped) post({ type: 'aborted', id: ask.id });
      else post({ type: 'failed', id: ask.id, error: reportOf(error) });
    } finally {
      running.delete(ask.id);
    }
  }

  scope.addEventListener('message', (event) => {
    const ask = v.parse(AskSchema, event.data);
    if (ask.type === 'abort') running.get(ask.id)?.abort();
    else void run(ask);
  });

  const name = `engine-worker-${makeId()}`;
  // Where it cannot be held this is an error of the worker's, which its owner hears of.
  lifeline
    .hold(name)
    .then(() => post({ type: 'alive', lifeline: name }))
    .catch((error: unknown) => reportError(error));
}
