import type { Download } from '@/core/download';
import { reportOf } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import { advance, type LifecycleEvent } from '@/core/lifecycle';
import { manifestBytes } from '@/core/manifest';
import { type Progress, RateMeter } from '@/core/progress';
import type { Installer, InstallProgress } from '@/installer/installer';
import type { DownloadsRepository } from '@/storage/downloads-repository';
import type { Shelf } from './shelf';

export interface DownloadsOptions {
  readonly repository: DownloadsRepository;
  readonly installer: Installer;
  readonly shelf: Shelf;
  now(): number;
  /** Whether a model that was just installed is still wanted, and is to be activated. */
  isWanted(modelId: ModelId): boolean;
  /** Loads an installed model into the engine; called while its state is Compiling. */
  activate(modelId: ModelId): Promise<void>;
  /** Something that surfaces show has changed. */
  onChange(): void;
  /** A model became Ready, Failed or Canceled. */
  onSettled(download: Download): void;
  /** Told of what went wrong where nobody waits for the outcome; never silent. */
  onFault(error: unknown): void;
}

/** How the running download stands. */
export interface Running {
  readonly modelId: ModelId;
  readonly attempt: number;
  readonly step: InstallProgress['step'];
  readonly progress: Progress;
}

interface Job {
  readonly modelId: ModelId;
  readonly attempt: number;
  readonly abort: AbortController;
}

/**
 * The download queue: durable, one at a time, in the order asked (invariant I4). Every state is
 * stored before it is shown, and changes only as the life cycle allows (I5).
 */
export class Downloads {
  readonly #options: DownloadsOptions;
  readonly #rows = new Map<ModelId, Download>();
  #job: Job | null = null;
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
    for (const { modelId, state } of this.all) {
      if (state === 'Downloading' || state === 'Compiling')
        await this.#move(modelId, 'interrupted');
    }
    await this.#checkReady();
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
    job?.abort.abort();
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

  #pump(): void {
    if (this.#job) return;
    const row = this.all.find(({ state }) => state === 'Queued');
    if (!row) return;
    const job = { modelId: row.modelId, attempt: row.attempt + 1, abort: new AbortController() };
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

  async #run(job: Job): Promise<void> {
    const { modelId } = job;
    try {
      await this.#move(modelId, 'start', { attempt: job.attempt, error: null });
      await this.#install(job);
      this.#running = null;
      // Canceled in the instant of its end: what was just installed goes too.
      if (job.abort.signal.aborted) return await this.#remove(modelId);
      await this.#activate(modelId);
    } catch (error) {
      if (job.abort.signal.aborted) return await this.#discard(modelId);
      await this.#move(modelId, 'fail', { error: reportOf(error) });
    }
    this.#settle(modelId);
  }

  async #install({ modelId, attempt, abort }: Job): Promise<void> {
    const { shelf, installer, now, onChange } = this.#options;
    const { manifest } = await shelf.pin(modelId, abort.signal);
    const bytes = manifestBytes(manifest);
    let meter: RateMeter | null = null;
    await installer.install(manifest, {
      signal: abort.signal,
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
    // In memory first: two askers in the same instant must find the same row.
    this.#rows.set(row.modelId, row);
    await this.#options.repository.put(row);
    this.#options.onChange();
  }

  #settle(modelId: ModelId): void {
    const row = this.#rows.get(modelId);
    if (row) this.#options.onSettled(row);
  }

  #lastOrder(): number {
    return Math.max(0, ...this.all.map(({ order }) => order));
  }
}
