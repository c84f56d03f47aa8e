import type { GenerateRequest, GenerateResult, LoadedModel, LoadProgress } from '@/core/engine';
import { reportOf } from '@/core/errors/homebody-error';
import { asId } from '@/core/ids';
import type { WebLlmOverrides } from '@/core/model';
import { WorkerEngine } from '@/engine/worker/worker-engine';
import { probeThisMachine } from '@/host/browser-probe';

/** What became of a call: its value, or the report of its error. */
type Outcome<Value> =
  | { value: Value; error?: never }
  | { value?: never; error: { code: string; message: string; fields: Record<string, unknown> } };

/** A file for WebLLM's store, from the test's server. */
export interface Seed {
  readonly scope: 'config' | 'model' | 'wasm';
  /** Under which WebLLM looks for it. */
  readonly url: string;
  /** Where the test's server has it. */
  readonly from: string;
  /** Cut off after so many bytes; the record still speaks of all. */
  readonly keep?: number;
  /** Puts the second text of each pair in the place of the first, which is as long. */
  readonly replace?: readonly (readonly [string, string])[];
}

export interface LoadOrder {
  readonly modelUrl: string;
  readonly libraryUrl: string;
  readonly contextWindow: number;
  readonly requiredFeatures?: readonly string[];
  readonly overrides?: WebLlmOverrides;
  /** Aborts the load at the first progress of this step. */
  readonly abortAt?: LoadProgress['step'];
}

export interface AskOrder extends Partial<GenerateRequest> {
  readonly turns: GenerateRequest['turns'];
  /** Aborts after so many deltas. */
  readonly stopAfterDeltas?: number;
  /** Aborts as soon as it was asked. */
  readonly stopAtOnce?: boolean;
  /** Aborts as soon as it is told that some of the prompt was read, and not all. */
  readonly stopInPrefill?: boolean;
}

const lost: string[] = [];
let workers = 0;
const engine = new WorkerEngine(
  () => {
    workers++;
    return new Worker(new URL('../../../entrypoints/offscreen/engine.worker.ts', import.meta.url), {
      type: 'module',
    });
  },
  () => crypto.randomUUID(),
);
engine.onLost((error) => lost.push(error.code));

async function outcomeOf<Value>(work: Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await work };
  } catch (error) {
    if (error instanceof DOMException) {
      return { error: { code: error.name, message: error.message, fields: {} } };
    }
    return { error: reportOf(error) };
  }
}

async function write(path: string, content: Blob | string): Promise<void> {
  const parts = path.split('/');
  const name = parts.pop()!;
  let folder = await navigator.storage.getDirectory();
  for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(content);
  await stream.close();
}

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes, not text: no text encoding of the browser gives every byte back. */
async function changed(blob: Blob, [from, to]: readonly [string, string]): Promise<Blob> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const [sought, put] = [from, to].map((text) => new TextEncoder().encode(text));
  let count = 0;
  for (let at = bytes.indexOf(sought![0]!); at >= 0; at = bytes.indexOf(sought![0]!, at + 1)) {
    if (!sought!.every((byte, i) => bytes[at + i] === byte)) continue;
    bytes.set(put!, at);
    count++;
  }
  if (count === 0) throw new Error(`There is no ${from} to replace`);
  return new Blob([bytes]);
}

const api = {
  lost: () => lost,
  workersMade: () => workers,
  /** Puts files where WebLLM finds them, as an install does. */
  async seed(seeds: readonly Seed[]): Promise<void> {
    for (const { scope, url, from, keep, replace } of seeds) {
      const fetched = await (await fetch(from)).blob();
      let blob = fetched;
      for (const pair of replace ?? []) blob = await changed(blob, pair);
      const stem = `tvmjs-opfs-store/webllm/${scope}/${await sha256Hex(url)}`;
      await write(`${stem}.bin`, blob.slice(0, keep ?? blob.size));
      await write(`${stem}.record.json`, JSON.stringify({ url, nbytes: blob.size }));
    }
  },
  /** Removes files as if they had never been installed. */
  async remove(seeds: readonly Seed[]): Promise<void> {
    for (const { scope, url } of seeds) {
      let folder = await navigator.storage.getDirectory();
      for (const part of ['tvmjs-opfs-store', 'webllm', scope]) {
        folder = await folder.getDirectoryHandle(part);
      }
      const name = await sha256Hex(url);
      await folder.removeEntry(`${name}.record.json`);
      await folder.removeEntry(`${name}.bin`);
    }
  },
  async load(order: LoadOrder) {
    const progress: LoadProgress[] = [];
    const abort = new AbortController();
    const { modelUrl, libraryUrl, contextWindow, requiredFeatures = [], overrides = {} } = order;
    const started = performance.now();
    const outcome = await outcomeOf<LoadedModel>(
      engine.load(
        {
          modelId: asId('test-model'),
          kind: 'webllm',
          files: [],
          contextWindow,
          webllm: { modelUrl, libraryUrl, requiredFeatures, overrides },
        },
        {
          signal: abort.signal,
          onProgress(reported) {
            progress.push(reported);
            if (reported.step === order.abortAt) abort.abort();
          },
        },
      ),
    );
    return { outcome, progress, ms: performance.now() - started };
  },
  async loadCpu(from: string, contextWindow: number) {
    const blob = await (await fetch(from)).blob();
    await write('weights.gguf', blob);
    return outcomeOf<LoadedModel>(
      engine.load(
        {
          modelId: asId('cpu-model'),
          kind: 'wllama',
          files: [{ artifactId: 'weights', path: 'weights.gguf', bytes: blob.size }],
          contextWindow,
        },
        { signal: new AbortController().signal, onProgress() {} },
      ),
    );
  },
  async ask({ stopAfterDeltas, stopAtOnce, stopInPrefill, ...request }: AskOrder) {
    const abort = new AbortController();
    let text = '';
    let deltas = 0;
    const prefill: { done: number; total: number }[] = [];
    const started = performance.now();
    const work = engine.generate(
      { maxTokens: 16, temperature: 0, ...request },
      {
        signal: abort.signal,
        onPrefill(done, total) {
          prefill.push({ done, total });
          if (stopInPrefill && done > 0 && done < total) abort.abort();
        },
        onDelta(delta) {
          text += delta;
          deltas++;
          if (deltas === stopAfterDeltas) abort.abort();
        },
      },
    );
    if (stopAtOnce) abort.abort();
    const outcome = await outcomeOf<GenerateResult>(work);
    return { outcome, text, deltas, prefill, ms: performance.now() - started };
  },
  unload: () => engine.unload(),
  device: probeThisMachine,
};

export type WebLlmPage = typeof api;
Object.assign(globalThis, { webllmPage: api });
