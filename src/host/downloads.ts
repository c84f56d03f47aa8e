import type { Download } from '@/core/download';
import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import type { DownloadLifecycle } from '@/core/intent';
import { type Manifest, manifestBytes } from '@/core/manifest';
import { type Progress, RateMeter } from '@/core/progress';
import type { InstallProgress } from '@/installer/installer';
import { DownloadJob } from './download-job';
import { DownloadRows } from './download-rows';
import type { DownloadsOptions } from './downloads-options';

/** How the running download stands. */
export interface Running {
  readonly modelId: ModelId;
  readonly attempt: number;
  readonly step: InstallProgress['step'];
  readonly progress: Progress;
}

/** The download queue: durable, one at a time, in the order asked (invariant I4). */
export class Downloads {
  readonly #options: DownloadsOptions;
  readonly #rows: DownloadRows;
  readonly #removals = new Map<ModelId, Promise<void>>();
  /** How far downloads were that were put off. */
  readonly #paused = new Map<ModelId, Progress>();
  #job: DownloadJob | null = null;
  /** Settles, whatever comes of it, when the installer has let go of the running job. */
  #installing: Promise<unknown> = Promise.resolve();
  #pauses = 0;
  #running: Running | null = null;
  /** Reports of an attempt that is no longer current (invariant I3). */
  dropped = 0;

  constructor(options: DownloadsOptions) {
    this.#options = options;
    this.#rows = new DownloadRows(options.repository, options.onChange, options.onFault);
  }

  /** Models that were asked for, in the order of the queue. */
  get all(): Download[] {
    return this.#rows.all;
  }

  get downloadLifecycleByModel(): ReadonlyMap<ModelId, DownloadLifecycle> {
    return this.#rows.lifecycles;
  }

  get(modelId: ModelId): Download | undefined {
    return this.#rows.get(modelId);
  }

  get pending(): boolean {
    return this.all.some(({ state }) => state === 'Queued' || state === 'Downloading');
  }

  /** What the running download does; null for every other model. */
  step(modelId: ModelId): Running['step'] | null {
    return this.#running?.modelId === modelId ? this.#running.step : null;
  }

  /** How far a download is, also one that was put off; null where nothing is known. */
  progress(modelId: ModelId): Progress | null {
    if (this.#running?.modelId === modelId) return this.#running.progress;
    return this.#paused.get(modelId) ?? null;
  }

  /** Reads what was stored; whatever was under way when the browser died goes on by itself. */
  async start(): Promise<void> {
    const { shelf } = this.#options;
    await this.#rows.read((modelId) => shelf.has(modelId));
    for (const { modelId, state } of this.all) {
      if (state === 'Downloading' || state === 'Compiling') {
        await this.#rows.move(modelId, 'interrupted');
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
    const state = this.#rows.get(modelId)?.state;
    if (state === undefined || state === 'Failed' || state === 'Canceled') {
      await this.#rows.append(modelId);
    }
    this.#pump();
  }

  /** Tries again what failed or was canceled at this attempt; another attempt is left alone. */
  async retry(modelId: ModelId, attempt: number): Promise<void> {
    if (this.#rows.get(modelId)?.attempt === attempt) await this.enqueue(modelId);
  }

  /** Stops a queued or running download and removes what it staged; anything else is left alone. */
  async cancel(modelId: ModelId, attempt: number): Promise<void> {
    const row = this.#rows.get(modelId);
    if (row?.attempt !== attempt) return;
    if (row.state !== 'Queued' && row.state !== 'Downloading') return;
    const job = this.#job?.modelId === modelId ? this.#job : null;
    job?.cancel();
    this.#paused.delete(modelId);
    await this.#rows.move(modelId, 'cancel');
    // Those who wait for it hear of it first: removing what was staged may fail.
    this.#settle(modelId);
    if (!job) await this.#discard(modelId);
  }

  /** The model is loaded: it is Ready. Does nothing where it was Ready already. */
  async compiled(modelId: ModelId): Promise<void> {
    await this.#endCompiling(modelId, () => this.#rows.move(modelId, 'compiled'));
  }

  /** It was not loaded after all, because something else was asked for: it is Ready. */
  async setAside(modelId: ModelId): Promise<void> {
    await this.#endCompiling(modelId, () => this.#rows.move(modelId, 'interrupted'));
  }

  async compileFailed(modelId: ModelId, error: ErrorReport): Promise<void> {
    await this.#endCompiling(modelId, () => this.#rows.move(modelId, 'fail', { error }));
  }

  /**
   * A model turned out to be damaged or gone: it counts as never asked for. Asked for again since
   * `attempt`, or on its way, it is left alone.
   */
  async forget(modelId: ModelId, attempt: number): Promise<void> {
    const row = this.#rows.get(modelId);
    if (row?.attempt !== attempt) return;
    if (['Queued', 'Downloading', 'Compiling'].includes(row.state)) return;
    this.#rows.hide(modelId);
    await this.#rows.deleteStored(modelId);
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
    const next = (row: Download) => row.state === 'Queued' && !this.#removals.has(row.modelId);
    const row = this.all.find(next);
    if (!row) return;
    const job = new DownloadJob(row.modelId, row.attempt);
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
      await this.#rows.move(modelId, 'start', { error: null });
      job.signal.throwIfAborted();
      const installing = this.#install(job);
      this.#installing = installing.catch(() => {});
      await installing;
      await this.#complete(job);
    } catch (error) {
      if (job.isCanceled) return await this.#discard(modelId);
      if (job.isPaused && this.#rows.get(modelId)?.state === 'Downloading') {
        if (this.#running) this.#paused.set(modelId, this.#running.progress);
        await this.#rows.move(modelId, 'interrupted');
        // Canceled while that was written down: the job was still there, and it discards.
        if (job.isCanceled) await this.#discard(modelId);
        return;
      }
      await this.#rows.move(modelId, 'fail', { error: reportOf(error) });
    }
    this.#settle(modelId);
  }

  /**
   * Every byte is here. The guard says whether the model is loaded; its verdict is applied only
   * if what it was given for still stands, and is asked for anew where it does not.
   */
  async #complete(job: DownloadJob): Promise<void> {
    const { modelId, attempt } = job;
    const { judge, stillHolds, activate } = this.#options;
    for (;;) {
      const verdict = await judge({ modelId, attempt });
      // Canceled in the instant of its end: what was just installed goes too.
      if (job.isCanceled) return await this.#remove(modelId);
      if (verdict.kind === 'ready') return await this.#rows.move(modelId, 'installed-unwanted');
      if (!stillHolds(verdict)) continue;
      await this.#rows.move(modelId, 'installed');
      activate(verdict);
      return;
    }
  }

  async #install(job: DownloadJob): Promise<void> {
    const { modelId, attempt, signal } = job;
    const { shelf, installer, now, onChange } = this.#options;
    const { manifest } = await shelf.pin(modelId, signal);
    const bytes = manifestBytes(manifest);
    let meter: RateMeter | null = null;
    await installer.install(manifest, {
      signal,
      onProgress: ({ step, bytesDone }) => {
        if (this.#job !== job || signal.aborted) {
          this.dropped += 1;
          return;
        }
        this.#paused.delete(modelId);
        meter ??= new RateMeter(bytes, bytesDone);
        this.#running = { modelId, attempt, step, progress: meter.report(bytesDone, now()) };
        onChange();
      },
    });
  }

  async #endCompiling(modelId: ModelId, move: () => Promise<void>): Promise<void> {
    if (this.#rows.get(modelId)?.state !== 'Compiling') return;
    await move();
    this.#settle(modelId);
  }

  /** Removes what was staged and no other wanted model needs; a model that was never looked up has nothing. */
  async #discard(modelId: ModelId): Promise<void> {
    const model = this.#options.shelf.pinned(modelId);
    if (model) await this.#options.installer.discard(model.manifest, this.#wantedBeside(modelId));
  }

  async #removeWhole(modelId: ModelId, release: () => Promise<void>): Promise<void> {
    this.#options.onRemove(modelId);
    await this.cancel(modelId, this.#rows.get(modelId)?.attempt ?? 0);
    // Out of sight first, out of the database last: a crash in between is a model whose files
    // are gone, which the next start forgets.
    this.#rows.hide(modelId);
    await release();
    await this.#remove(modelId);
    await this.#rows.deleteStored(modelId);
  }

  /** Removes an installed model and every byte that no other wanted model needs. */
  async #remove(modelId: ModelId): Promise<void> {
    const model = this.#options.shelf.pinned(modelId);
    if (model) await this.#options.installer.remove(model.manifest, this.#wantedBeside(modelId));
  }

  /** What the other models need that are here, on their way or put off. */
  #wantedBeside(modelId: ModelId): readonly Manifest[] {
    return this.all
      .filter((row) => row.modelId !== modelId && row.state !== 'Canceled')
      .flatMap((row) => this.#options.shelf.pinned(row.modelId)?.manifest ?? []);
  }

  /** A model recorded as ready whose files are gone (the person cleared them) is asked for anew. */
  async #checkReady(): Promise<void> {
    const { shelf, installer } = this.#options;
    for (const row of this.all.filter(({ state }) => state === 'Ready')) {
      const model = shelf.pinned(row.modelId);
      // Without its pin nothing can be said of its files: that is no reason to forget it.
      if (!model || (await installer.installed(model.manifest))) continue;
      await this.forget(row.modelId, row.attempt);
    }
  }

  #settle(modelId: ModelId): void {
    const row = this.#rows.get(modelId);
    if (row && row.state !== 'Compiling') this.#options.onSettled(row);
  }
}
