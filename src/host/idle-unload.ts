import type { ModelId } from '@/core/ids';

/** Calls back once after some milliseconds; the returned function calls it off. */
export type After = (ms: number, act: () => void) => () => void;

export interface IdleUnloadOptions {
  readonly after: After;
  loadedModelId(): ModelId | null;
  /** Whether an answer, a load or a waiting message exists. */
  isBusy(): boolean;
  unload(modelId: ModelId): Promise<void>;
  onFault(error: unknown): void;
}

/** What is set where the person has not said otherwise. */
export const DEFAULT_IDLE_MINUTES = 10;

/**
 * Takes a model out of the engine that nobody used for a while, so that its memory is free for
 * others. The next message loads it again.
 */
export class IdleUnload {
  readonly #options: IdleUnloadOptions;
  #minutes: number | null = DEFAULT_IDLE_MINUTES;
  #waiting: { readonly modelId: ModelId; callOff(): void } | null = null;

  constructor(options: IdleUnloadOptions) {
    this.#options = options;
  }

  /** Null is never. */
  get minutes(): number | null {
    return this.#minutes;
  }

  set minutes(minutes: number | null) {
    this.#minutes = minutes;
    this.#callOff();
    this.pump();
  }

  /** Something began or ended: the time counts from the moment in which all is still. */
  pump(): void {
    const { after, loadedModelId, isBusy } = this.#options;
    const modelId = loadedModelId();
    if (modelId === null || isBusy() || this.#minutes === null) {
      this.#callOff();
      return;
    }
    if (this.#waiting?.modelId === modelId) return;
    this.#callOff();
    const callOff = after(this.#minutes * 60_000, () => this.#end(modelId));
    this.#waiting = { modelId, callOff };
  }

  #end(modelId: ModelId): void {
    const { loadedModelId, isBusy, unload, onFault } = this.#options;
    this.#waiting = null;
    if (loadedModelId() !== modelId || isBusy()) this.pump();
    else unload(modelId).catch(onFault);
  }

  #callOff(): void {
    this.#waiting?.callOff();
    this.#waiting = null;
  }
}
