import type { GenerateResult, LoadedModel, Turn } from '@/core/engine';
import { reportOf } from '@/core/errors/homebody-error';
import { asId } from '@/core/ids';
import { WorkerEngine } from '@/engine/worker/worker-engine';

/** What became of a call: its value, or the report of its error. */
type Outcome<Value> = { value: Value } | { error: { code: string; fields: object } };

export interface AskOptions {
  readonly maxTokens?: number;
  /** Aborts after so many deltas. */
  readonly stopAfterDeltas?: number;
  /** Aborts at the first prefill report that is neither the first nor the last token. */
  readonly stopInPrefill?: boolean;
  /** Ends the engine's worker from inside after so many deltas. */
  readonly loseAfterDeltas?: number;
}

export interface Asked {
  readonly outcome: Outcome<GenerateResult>;
  readonly text: string;
  readonly prefills: number;
}

/** The engine in its real worker, with what a test needs to look at. */
const workers: Worker[] = [];
const lost: string[] = [];
const engine = new WorkerEngine(
  () => {
    const worker = new Worker(
      new URL('../../../entrypoints/offscreen/engine.worker.ts', import.meta.url),
      { type: 'module' },
    );
    workers.push(worker);
    return worker;
  },
  () => crypto.randomUUID(),
);
engine.onLost((error) => lost.push(error.code));

async function outcomeOf<Value>(work: Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await work };
  } catch (error) {
    if (error instanceof DOMException) return { error: { code: error.name, fields: {} } };
    return { error: reportOf(error) };
  }
}

const api = {
  isolated: () => crossOriginIsolated,
  lost: () => lost,
  workersMade: () => workers.length,
  /** Puts a file that the test's server has into the origin private file system. */
  async place(url: string, path: string): Promise<number> {
    const root = await navigator.storage.getDirectory();
    const parts = path.split('/');
    const name = parts.pop()!;
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await folder.getFileHandle(name, { create: true });
    await (await fetch(url)).body!.pipeTo(await file.createWritable());
    return (await file.getFile()).size;
  },
  async load(path: string, bytes: number, contextWindow: number) {
    const fractions: number[] = [];
    const outcome = await outcomeOf<LoadedModel>(
      engine.load(
        {
          modelId: asId('test-model'),
          kind: 'wllama',
          files: [{ artifactId: 'weights', path, bytes }],
          contextWindow,
        },
        {
          signal: new AbortController().signal,
          onProgress: ({ fraction }) => fractions.push(fraction),
        },
      ),
    );
    return { outcome, fractions };
  },
  /** Starts a load, aborts it at the first progress, and says how it ended. */
  async loadAndAbort(path: string, bytes: number) {
    const abort = new AbortController();
    return outcomeOf(
      engine.load(
        {
          modelId: asId('test-model'),
          kind: 'wllama',
          files: [{ artifactId: 'weights', path, bytes }],
          contextWindow: 256,
        },
        { signal: abort.signal, onProgress: () => abort.abort() },
      ),
    );
  },
  async ask(turns: Turn[], options: AskOptions = {}): Promise<Asked> {
    const abort = new AbortController();
    let text = '';
    let deltas = 0;
    let prefills = 0;
    const outcome = await outcomeOf(
      engine.generate(
        { turns, maxTokens: options.maxTokens ?? 48, temperature: 0 },
        {
          signal: abort.signal,
          onPrefill(done, total) {
            prefills++;
            if (options.stopInPrefill && done > 0 && done < total) abort.abort();
          },
          onDelta(delta) {
            text += delta;
            deltas++;
            if (deltas === options.stopAfterDeltas) abort.abort();
            if (deltas === options.loseAfterDeltas) workers.at(-1)!.terminate();
          },
        },
      ),
    );
    return { outcome, text, prefills };
  },
};

export type EnginePage = typeof api;
Object.assign(globalThis, { enginePage: api });
