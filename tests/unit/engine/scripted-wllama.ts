/** Stands where wllama stands: loads at once, and never ends an answer, as wllama does when its worker dies. */
export class Wllama {
  static last: Wllama | null = null;
  readonly #logger: { debug(...said: unknown[]): void };
  /** The signal of the answer that is asked for. */
  signal: AbortSignal | null = null;

  constructor(_paths: unknown, { logger }: { logger: { debug(...said: unknown[]): void } }) {
    this.#logger = logger;
    Wllama.last = this;
  }

  setCompat(): void {}
  async loadModel(): Promise<void> {
    this.#logger.debug('lifeline', 'the worker of wllama');
  }
  getLoadedContextInfo() {
    return { success: true, n_vocab: 2, n_ctx: 256 };
  }
  getNumThreads(): number {
    return 1;
  }
  createChatCompletion({ abortSignal }: { abortSignal: AbortSignal }): Promise<void> {
    this.signal = abortSignal;
    return new Promise(() => {});
  }
  async exit(): Promise<void> {}
}
