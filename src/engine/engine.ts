import type {
  GenerateRequest,
  GenerateResult,
  LoadedModel,
  LoadProgress,
  LoadRequest,
} from '@/core/engine';
import type { HomebodyError } from '@/core/errors/homebody-error';

export interface LoadOptions {
  /** Aborting ends the load for good; the engine then holds no model. */
  readonly signal: AbortSignal;
  onProgress(progress: LoadProgress): void;
}

export interface GenerateOptions {
  /** Aborting stops the engine itself, not just the text; the next request starts at once (I9). */
  readonly signal: AbortSignal;
  /**
   * Prompt tokens worked through so far, of how many; those still held from an earlier turn count.
   * Not called where an engine does not know, or reads the prompt in one go.
   */
  onPrefill(done: number, total: number): void;
  /** Text as it is decoded. */
  onDelta(text: string): void;
}

/**
 * One way to run a model. Holds at most one model. Calls are made one after another by the
 * host's lane; an engine need not defend itself against overlapping calls.
 *
 * Every promise settles: also when the signal aborts, the worker dies or `dispose` is called.
 * An aborted call rejects with the signal's reason; everything else that goes wrong is a
 * HomebodyError.
 */
export interface Engine {
  /** Replaces whatever was loaded. */
  load(request: LoadRequest, options: LoadOptions): Promise<LoadedModel>;
  generate(request: GenerateRequest, options: GenerateOptions): Promise<GenerateResult>;
  unload(): Promise<void>;
}

/** An engine that lives elsewhere (a worker) and can be lost with it. */
export interface RemoteEngine extends Engine {
  /** Called once when the engine is gone without having been asked to go; its model is lost. */
  onLost(listener: (error: HomebodyError) => void): void;
  /** Ends it at once; whatever was pending rejects. */
  dispose(): void;
}
