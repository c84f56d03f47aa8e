import * as v from 'valibot';
import type { GenerateRequest, GenerateResult, LoadedModel, LoadRequest } from '@/core/engine';
import { type HomebodyError, ReportedError } from '@/core/errors/homebody-error';
import type { MakeId } from '@/core/ids';
import type { GenerateOptions, LoadOptions, RemoteEngine } from '../engine';
import { ModelNotLoadedError } from '../errors/engine-failed-error';
import { EngineLostError } from '../errors/engine-lost-error';
import { type Lifeline, lockLifeline } from './lifeline';
import { AnswerSchema, type Ask, type CallAnswer } from './protocol';

/** What is used of a `Worker`. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  addEventListener(type: 'messageerror', listener: () => void): void;
}

interface Call<Result> {
  readonly signal?: AbortSignal;
  ask(id: string): Ask;
  /** Stops the work of an aborted call. */
  stop?(id: string): void;
  /** Takes an event of the call; ends the call by giving its result. */
  receive(answer: CallAnswer): Result | undefined;
}

interface Pending {
  readonly isAborted: boolean;
  receive(answer: CallAnswer): void;
  /** Rejects: with the signal's reason where the call was aborted, else with `error`. */
  fail(error: unknown): void;
}

interface LiveWorker {
  readonly worker: WorkerLike;
  /** Aborts when the worker is no longer ours to listen to. */
  readonly ended: AbortController;
}

/**
 * An engine that lives in a dedicated worker, as the host sees it. The worker is made at the
 * first load and made anew after it was lost or its load was aborted.
 *
 * Aborting `generate` tells the engine and rejects only when it has really stopped. Aborting
 * `load` ends the worker, because a native load listens to nothing.
 */
export class WorkerEngine implements RemoteEngine {
  readonly #makeWorker: () => WorkerLike;
  readonly #makeId: MakeId;
  readonly #lifeline: Lifeline;
  readonly #pending = new Map<string, Pending>();
  readonly #lostListeners: ((error: HomebodyError) => void)[] = [];
  #live: LiveWorker | null = null;
  #disposed: boolean = false;
  #dropped = 0;

  constructor(
    makeWorker: () => WorkerLike,
    makeId: MakeId,
    lifeline: Lifeline = lockLifeline(navigator.locks),
  ) {
    this.#makeWorker = makeWorker;
    this.#makeId = makeId;
    this.#lifeline = lifeline;
  }

  /** Messages that came too late to belong to a call, or from a worker already ended (I3). */
  get dropped(): number {
    return this.#dropped;
  }

  load(request: LoadRequest, options: LoadOptions): Promise<LoadedModel> {
    return this.#call({
      signal: options.signal,
      ask: (id) => ({ type: 'load', id, request }),
      stop: () => this.#end(new EngineLostError('its load was aborted')),
      receive(answer) {
        if (answer.type === 'progress') {
          options.onProgress({ step: answer.step, fraction: answer.fraction });
        }
        return answer.type === 'loaded' ? answer.model : undefined;
      },
    });
  }

  generate(request: GenerateRequest, options: GenerateOptions): Promise<GenerateResult> {
    if (!this.#live) return Promise.reject(new ModelNotLoadedError());
    return this.#call({
      signal: options.signal,
      ask: (id) => ({ type: 'generate', id, request }),
      stop: (id) => this.#post({ type: 'abort', id }),
      receive(answer) {
        if (answer.type === 'prefill') options.onPrefill(answer.done, answer.total);
        else if (answer.type === 'delta') options.onDelta(answer.text);
        return answer.type === 'generated' ? answer.result : undefined;
      },
    });
  }

  async unload(): Promise<void> {
    if (!this.#live) return;
    await this.#call({
      ask: (id) => ({ type: 'unload', id }),
      receive: (answer) => (answer.type === 'unloaded' ? true : undefined),
    });
  }

  onLost(listener: (error: HomebodyError) => void): void {
    this.#lostListeners.push(listener);
  }

  /** After this every call rejects. */
  dispose(): void {
    this.#disposed = true;
    this.#end(new EngineLostError('it was disposed of'));
  }

  #call<Result>(call: Call<Result>): Promise<Result> {
    const { signal } = call;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const id = this.#makeId();
      const finish = () => {
        this.#pending.delete(id);
        signal?.removeEventListener('abort', stop);
      };
      const stop = () => call.stop?.(id);
      const fail = (error: unknown) => {
        finish();
        reject(signal?.aborted ? signal.reason : error);
      };
      this.#startWorker();
      this.#pending.set(id, {
        get isAborted() {
          return signal?.aborted ?? false;
        },
        fail,
        receive(answer) {
          if (answer.type === 'failed') return fail(new ReportedError(answer.error));
          if (answer.type === 'aborted') return fail(new EngineLostError('it stopped unasked'));
          const result = call.receive(answer);
          if (result === undefined) return;
          finish();
          if (signal?.aborted) reject(signal.reason);
          else resolve(result);
        },
      });
      signal?.addEventListener('abort', stop);
      this.#post(call.ask(id));
    });
  }

  #post(ask: Ask): void {
    this.#live?.worker.postMessage(ask);
  }

  #startWorker(): void {
    if (this.#disposed) throw new EngineLostError('it was disposed of');
    if (this.#live) return;
    const live: LiveWorker = { worker: this.#makeWorker(), ended: new AbortController() };
    const lose = (reason: string) => this.#lose(live, new EngineLostError(reason));
    live.worker.addEventListener('message', (event) => this.#receive(live, event.data));
    live.worker.addEventListener('error', (event) =>
      lose(event.message || 'its worker did not start'),
    );
    live.worker.addEventListener('messageerror', () => lose('it sent what cannot be read'));
    this.#live = live;
  }

  #receive(live: LiveWorker, data: unknown): void {
    if (live !== this.#live) {
      this.#dropped++;
      return;
    }
    const parsed = v.safeParse(AnswerSchema, data);
    if (!parsed.success) {
      this.#lose(live, new EngineLostError('it sent a message that is not of the protocol'));
      return;
    }
    const answer = parsed.output;
    if (answer.type === 'alive') {
      this.#watch(live, answer.lifeline);
      return;
    }
    const pending = this.#pending.get(answer.id);
    const ends = answer.type !== 'delta' && answer.type !== 'prefill' && answer.type !== 'progress';
    if (!pending || (pending.isAborted && !ends)) this.#dropped++;
    else if (answer.type === 'failed' && answer.error.code === 'engine-lost') {
      this.#lose(live, new ReportedError(answer.error));
    } else pending.receive(answer);
  }

  #watch(live: LiveWorker, name: string): void {
    const lose = (reason: string) => this.#lose(live, new EngineLostError(reason));
    this.#lifeline.watch(name, live.ended.signal).then(
      () => lose('its worker ended'),
      // Its end would not be noticed, and whoever waits for it would wait for ever.
      () => lose('its worker cannot be watched'),
    );
  }

  #lose(live: LiveWorker, error: HomebodyError): void {
    if (live !== this.#live) return;
    this.#end(error);
    for (const listener of this.#lostListeners) listener(error);
  }

  /** Ends the worker and rejects whatever was pending. */
  #end(error: HomebodyError): void {
    const live = this.#live;
    this.#live = null;
    live?.ended.abort();
    live?.worker.terminate();
    for (const pending of [...this.#pending.values()]) pending.fail(error);
  }
}
