import type { Download } from '@/core/download';
import { reportOf } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import { advance, type LifecycleEvent } from '@/core/lifecycle';
import { manifestBytes } from '@/core/manifest';
import { type Progress, RateMeter } from '@/core/progress';
import type { InstallProgress } from '@/installer/installer';
import { DownloadJob } from './download-job';
import type { DownloadsOptions } from './downloads-options';

/** How the running download stands. */
export interface Running {
  readonly modelId: ModelId;
  readonly attempt: number;
  readonly step: InstallProgress['step'];
  readonly progress: Progress;
}

/**
 * The download queue: durable, one at a time, in the order asked (invariant I4). Every state is
 * stored before it is shown, and changes only as the life cycle allows (I5).
 */
export class Downloads {
  readonly #options: DownloadsOptions;
  readonly #rows = new Map<ModelId, Download>();
  readonly #removals = new Map<ModelId, Promise<void>>();
  #job: DownloadJob | null = null;
  /** Settles, whatever comes of it, when the installer has let go of the running job. */
  #installing: Promise<unknown> = Promise.resolve();
  #pauses = 0;
  #running: Running | null = null;
  /** Reports of an attempt that is no longer current (invariant I3). */
  dropped = 0;

  constructor(options: DownloadsOptions) {
    this.#options = options;
  }

  get running(): Running | null {
    return this.#running;
  }

  /** Models that were asked for, in the order of the queue. */
  get all(): Download[] {
    return [...this.#rows.values()].sort((one, other) => one.order - other.order);
  }

  get(modelId: ModelId): Download | undefined {
    return this.#rows.get(modelId);
  }

  get pending(): boolean {
    return this.all.some(({ state }) => state === 'Queued' || state === 'Downloading');
  }

  /** Reads what was stored; whatever was under way when the browser died goes on by itself. */
  async start(): Promise<void> {
    for (const row of await this.#options.repository.all()) {
      if (this.#options.shelf.has(row.modelId)) this.#rows.set(row.modelId, row);
    }
    for (const row of this.all) {
      if (row.state !== 'Downloading' && row.state !== 'Compiling') continue;
      try {
        await this.#move(row.modelId, 'interrupted');
      } catch (error) {
        // It is taken up all the same: what cannot be written now is written at its next step.
        this.#rows.set(row.modelId, { ...row, state: advance(row.state, 'interrupted') });
        this.#options.onFault(error);
      }
    }
    await this.#checkReady();
  }

  /** Begins to work through the queue. */
  run(): void {
    this.#pump();
  }

  /** Asks for a model. One that is queued, running or ready already is left as it is. */
  async enqueue(modelId: ModelId): Promise<void> {
    this.#options.shelf.get(modelId);
    const row = this.#rows.get(modelId);
    if (row?.state === 'Failed' || row?.state === 'Canceled') {
      await this.#move(modelId, 'retry', { error: null, order: this.#lastOrder() + 1 });
    } else if (!row) {
      await this.#put({
        modelId,
        state: 'Queued',
        order: this.#lastOrder() + 1,
        attempt: 0,
        error: null,
      });
    }
    this.#pump();
  }

  /** Stops a queued or running download and removes what it staged; anything else is left alone. */
  async cancel(modelId: ModelId): Promise<void> {
    const row = this.#rows.get(modelId);
    if (row?.state !== 'Queued' && row?.state !== 'Downloading') return;
    const job = this.#job?.modelId === modelId ? this.#job : null;
    job?.cancel();
    await this.#move(modelId, 'cancel');
    if (!job) await this.#discard(modelId);
    this.#settle(modelId);
  }

  /** An installed model turned out to be damaged: it counts as never asked for. */
  async forget(modelId: ModelId): Promise<void> {
    this.#rows.delete(modelId);
    await this.#options.repository.delete(modelId);
    this.#options.onChange();
  }

  /**
   * Removes a model, however far its download is, with every byte that no other wanted model
   * needs. Asked for again meanwhile, it is installed anew afterwards.
   * @param release lets go of it where it is in use; called when nothing new can begin to use it
   */
  remove(modelId: ModelId, release: () => Promise<void>): Promise<void> {
    const running = this.#removals.get(modelId);
    if (running !== undefined) return running;
    const removal = this.#removeWhole(modelId, release).finally(() => {
      this.#removals.delete(modelId);
      this.#pump();
    });
    this.#removals.set(modelId, removal);
    return removal;
  }

  /** Does `work` with the installer to itself; a download that runs goes on afterwards. */
  async whilePaused<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#pauses += 1;
    this.#job?.pause();
    try {
      await this.#installing;
      return await work();
    } finally {
      this.#pauses -= 1;
      this.#pump();
    }
  }

  #pump(): void {
    if (this.#job || this.#pauses > 0) return;
    const row = this.all.find(
      ({ state, modelId }) => state === 'Queued' && !this.#removals.has(modelId),
    );
    if (!row) return;
    const job = new DownloadJob(row.modelId, row.attempt + 1);
    this.#job = job;
    this.#run(job)
      .catch(this.#options.onFault)
      .finally(() => {
        this.#job = null;
        this.#running = null;
        this.#options.onChange();
        this.#pump();
      });
  }

  async #run(job: DownloadJob): Promise<void> {
    const { modelId } = job;
    try {
      await this.#move(modelId, 'start', { attempt: job.attempt, error: null });
      job.signal.throwIfAborted();
      const installing = this.#install(job);
      this.#installing = installing.catch(() => {});
      await installing;
      this.#running = null;
      // Canceled in the instant of its end: what was just installed goes too.
      if (job.isCanceled) return await this.#remove(modelId);
      await this.#activate(modelId);
    } catch (error) {
      if (job.isCanceled) return await this.#discard(modelId);
      if (job.isPaused && this.#rows.get(modelId)?.state === 'Downloading') {
        return await this.#move(modelId, 'interrupted');
      }
      await this.#move(modelId, 'fail', { error: reportOf(error) });
    }
    this.#settle(modelId);
  }

  async #install({ modelId, attempt, signal }: DownloadJob): Promise<void> {
    const { shelf, installer, now, onChange } = this.#options;
    const { manifest } = await shelf.pin(modelId, signal);
    const bytes = manifestBytes(manifest);
    let meter: RateMeter | null = null;
    await installer.install(manifest, {
      signal,
      onProgress: ({ step, bytesDone }) => {
        if (this.#job?.modelId !== modelId || this.#job.attempt !== attempt) {
          this.dropped += 1;
          return;
        }
        meter ??= new RateMeter(bytes, bytesDone);
        this.#running = { modelId, attempt, step, progress: meter.report(bytesDone, now()) };
        onChange();
      },
    });
  }

  async #activate(modelId: ModelId): Promise<void> {
    if (!this.#options.isWanted(modelId)) {
      await this.#move(modelId, 'installed-unwanted');
      return;
    }
    await this.#move(modelId, 'installed');
    await this.#options.activate(modelId);
    await this.#move(modelId, 'compiled');
  }

  /** Removes what was staged; a model that was never looked up has nothing. */
  async #discard(modelId: ModelId): Promise<void> {
    const model = this.#options.shelf.pinned(modelId);
    if (model) await this.#options.installer.discard(model.manifest);
  }

  async #removeWhole(modelId: ModelId, release: () => Promise<void>): Promise<void> {
    await this.cancel(modelId);
    // Out of sight first, out of the database last: a crash in between is a model whose files
    // are gone, which the next start forgets.
    this.#rows.delete(modelId);
    this.#options.onChange();
    await release();
    await this.#remove(modelId);
    if (!this.#rows.has(modelId)) await this.#options.repository.delete(modelId);
  }

  /** Removes an installed model and every byte that no other wanted model needs. */
  async #remove(modelId: ModelId): Promise<void> {
    const { shelf, installer } = this.#options;
    const model = shelf.pinned(modelId);
    const others = this.all
      .filter((row) => row.modelId !== modelId && row.state !== 'Canceled')
      .flatMap((row) => shelf.pinned(row.modelId)?.manifest ?? []);
    if (model) await installer.remove(model.manifest, others);
  }

  /** A model recorded as ready whose files are gone (the person cleared them) is asked for anew. */
  async #checkReady(): Promise<void> {
    const { shelf, installer } = this.#options;
    for (const row of this.all.filter(({ state }) => state === 'Ready')) {
      const model = shelf.pinned(row.modelId);
      const files = model && (await installer.installed(model.manifest));
      if (!files) await this.forget(row.modelId);
    }
  }

  async #move(
    modelId: ModelId,
    event: LifecycleEvent,
    more: Partial<Download> = {},
  ): Promise<void> {
    const row = this.#rows.get(modelId);
    if (row) await this.#put({ ...row, ...more, state: advance(row.state, event) });
  }

  async #put(row: Download): Promise<void> {
    const before = this.#rows.get(row.modelId);
    // In memory first: two askers in the same instant must find the same row.
    this.#rows.set(row.modelId, row);
    try {
      await this.#options.repository.put(row);
    } catch (error) {
      if (this.#rows.get(row.modelId) === row) {
        if (before) this.#rows.set(row.modelId, before);
        else this.#rows.delete(row.modelId);
      }
      throw error;
    } finally {
      this.#options.onChange();
    }
  }

  #settle(modelId: ModelId): void {
    const row = this.#rows.get(modelId);
    if (row) this.#options.onSettled(row);
  }

  #lastOrder(): number {
    return Math.max(0, ...this.all.map(({ order }) => order));
  }
}
