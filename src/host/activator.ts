import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import type { Activation, Completion, Verdict } from '@/core/stale-guard';
import type { SwitchView } from '@/messaging/topics/models';
import type { Downloads } from './downloads';
import type { EngineOwner } from './engine-owner';

export interface ActivatorOptions {
  readonly engine: EngineOwner;
  readonly downloads: Downloads;
  /** The guard's verdict as things stand in this instant. */
  judgeNow(completion: Completion): Verdict;
  /** Whether an answer is written, or waits for the model that is loaded. */
  isBusy(): boolean;
  /** Whether an answer waits for this model. */
  isWaitedFor(modelId: ModelId): boolean;
  /** A model did not load: finds out whether its files are to blame; gives the error to show. */
  examine(modelId: ModelId, error: ErrorReport): Promise<ErrorReport>;
  onChange(): void;
  /** A load ended, well or badly: answers may go on. */
  onDone(): void;
  onFault(error: unknown): void;
}

/**
 * Loads the model that the person asked for, when the answers under way have ended. Only the
 * newest wish counts: an older one that has not been loaded yet is set aside.
 */
export class Activator {
  readonly #options: ActivatorOptions;
  #next: Activation | null = null;
  #current: Activation | null = null;
  #last: SwitchView | null = null;

  constructor(options: ActivatorOptions) {
    this.#options = options;
  }

  /** What waits for the answers under way. */
  get switchingTo(): ModelId | null {
    return this.#next?.modelId ?? null;
  }

  get lastSwitch(): SwitchView | null {
    return this.#last;
  }

  /** Whether a model is being loaded now. */
  get isLoading(): boolean {
    return this.#current !== null;
  }

  get pending(): boolean {
    return this.#next !== null || this.#current !== null;
  }

  activate(activation: Activation): void {
    const { engine, isWaitedFor, judgeNow } = this.#options;
    // Something else was asked for while this was on its way here.
    if (judgeNow(activation).kind !== 'activate') {
      this.#setAside(activation);
      return;
    }
    const before = this.#next;
    this.#next = activation;
    if (before && before.modelId !== activation.modelId) this.#setAside(before);
    const loading = this.#current;
    if (loading && loading.modelId !== activation.modelId && !isWaitedFor(loading.modelId)) {
      engine.dropLoad(loading.modelId);
    }
    this.pump();
  }

  /** The model is about to be removed: it is not loaded any more. */
  drop(modelId: ModelId): void {
    if (this.#next?.modelId === modelId) this.#next = null;
    if (this.#current?.modelId === modelId) this.#options.engine.dropLoad(modelId);
  }

  /** Something ended: what waits may begin. */
  pump(): void {
    const next = this.#next;
    if (next === null || this.#current !== null || this.#options.isBusy()) return;
    this.#next = null;
    this.#current = next;
    this.#load(next)
      .catch(this.#options.onFault)
      .finally(() => {
        this.#current = null;
        this.#options.onDone();
        this.pump();
      });
  }

  async #load(activation: Activation): Promise<void> {
    const { engine, downloads, judgeNow } = this.#options;
    const { modelId } = activation;
    const wasLoaded = engine.view.loadedModelId;
    let wanted = activation;
    /** Asked in the lane, in the instant in which the load would begin: what changed wins. */
    const isWanted = () => {
      const verdict = judgeNow(activation);
      if (verdict.kind === 'activate') wanted = verdict;
      return verdict.kind === 'activate';
    };
    try {
      const loaded = await engine.activate(modelId, isWanted);
      if (loaded === null) return await downloads.setAside(modelId);
      // Another wish may have come while it was loaded: then this is no news.
      if (wasLoaded !== modelId && isWanted()) this.#say(wanted, null, null);
      await downloads.compiled(modelId);
    } catch (error) {
      if (engine.wasDropped(error)) return await downloads.setAside(modelId);
      const report = reportOf(error);
      this.#say(wanted, report, engine.view.loadedModelId);
      await downloads.compileFailed(modelId, report);
      // Looking at the files may take long: the next model is loaded meanwhile.
      this.#examine(modelId, report).catch(this.#options.onFault);
    }
  }

  async #examine(modelId: ModelId, error: ErrorReport): Promise<void> {
    const failed = this.#last;
    const why = await this.#options.examine(modelId, error);
    if (failed === null || this.#last !== failed || why === error) return;
    this.#last = { ...failed, error: why };
    this.#options.onChange();
  }

  #say({ conversationId, modelId }: Activation, error: ErrorReport | null, backTo: ModelId | null) {
    const count = (this.#last?.count ?? 0) + 1;
    this.#last = { count, conversationId, modelId, error, backTo };
    this.#options.onChange();
  }

  #setAside({ modelId }: Activation): void {
    this.#options.downloads.setAside(modelId).catch(this.#options.onFault);
  }
}
