import type { Catalog } from '@/catalog/catalog';
import type { HubModel } from '@/catalog/hub-model';
import { needsOf, variantFor } from '@/catalog/variant-for';
import type { DeviceFacts } from '@/core/device';
import { deviceFit, type Fit, type FitReason } from '@/core/device-fit';
import type { ModelId } from '@/core/ids';
import { manifestBytes } from '@/core/manifest';
import type { Model, Tier } from '@/core/model';

/** A model on offer: with its files pinned, or of the hub and not looked up yet. */
export type Offered = Model | HubModel;

export interface ShelfOptions {
  readonly catalog: Catalog<Offered>;
  /** Where models stay pinned that were looked up once. */
  readonly pins: {
    list(): Promise<readonly Model[]>;
    pin(model: Model): Promise<Model>;
    delete(id: ModelId): Promise<void>;
  };
  /** Looks up the files of a model of the hub; rejects with a HomebodyError. */
  resolve(model: HubModel, signal: AbortSignal): Promise<Model>;
  probe(): Promise<DeviceFacts>;
}

const TIERS: readonly Exclude<Tier, 'all'>[] = ['instant', 'quick', 'smart', 'genius'];

/** The models on offer on this machine: which fit, which stands for its tier, which are pinned. */
export class Shelf {
  readonly #options: ShelfOptions;
  readonly #pinned = new Map<ModelId, Model>();
  #facts: DeviceFacts | null = null;

  constructor(options: ShelfOptions) {
    this.#options = options;
    for (const model of options.catalog.models) {
      if (!isOfHub(model)) this.#pinned.set(model.id, model);
    }
  }

  async start(): Promise<void> {
    const [pins, facts] = await Promise.all([this.#options.pins.list(), this.#options.probe()]);
    for (const model of pins) this.#pinned.set(model.id, model);
    this.#facts = facts;
  }

  has(id: ModelId): boolean {
    return this.#options.catalog.has(id) || this.#pinned.has(id);
  }

  /** @throws ModelUnknownError */
  get(id: ModelId): Offered {
    return this.#pinned.get(id) ?? this.#options.catalog.getModelById(id);
  }

  /** The model with its manifest, or null where its files were never looked up. */
  pinned(id: ModelId): Model | null {
    return this.#pinned.get(id) ?? null;
  }

  /**
   * The model with its manifest; one of the hub is looked up once and is the same from then on.
   * @throws HomebodyError
   */
  async pin(id: ModelId, signal: AbortSignal): Promise<Model> {
    const known = this.get(id);
    if (!isOfHub(known)) return known;
    const model = await this.#options.pins.pin(await this.#options.resolve(known, signal));
    this.#pinned.set(id, model);
    return model;
  }

  /** Forgets what was looked up; a model whose files this build names keeps them. */
  async unpin(id: ModelId): Promise<void> {
    await this.#options.pins.delete(id);
    if (this.#ofHub(id)) this.#pinned.delete(id);
  }

  /** What new conversations begin with: the default, or its tier's variant for this machine. */
  get defaultModelId(): ModelId {
    const { catalog } = this.#options;
    const { defaultModelId } = catalog;
    const model = this.#ofHub(defaultModelId);
    if (!model || model.tier === 'all') return defaultModelId;
    return this.#chosen(model.tier)?.model.id ?? defaultModelId;
  }

  /** Download in bytes; `estimated` where the hub has not told yet. */
  size(model: Offered): { readonly bytes: number; readonly estimated: boolean } {
    if (!isOfHub(model)) return { bytes: manifestBytes(model.manifest), estimated: false };
    return { bytes: model.sizeMB * 1_000_000, estimated: model.estimated };
  }

  /** Whether it runs on this machine; null for what the catalogue has no figures of. */
  fit(id: ModelId): Fit | null {
    const model = this.#ofHub(id);
    return model && this.#facts ? deviceFit(needsOf(model), this.#facts) : null;
  }

  /** Why this variant stands for its tier here, and not the one that does so as a rule. */
  because(id: ModelId): readonly FitReason[] {
    const model = this.#ofHub(id);
    if (!model || model.tier === 'all') return [];
    const choice = this.#chosen(model.tier);
    return choice?.model.id === id ? (choice.passedOver.at(-1)?.fit.reasons ?? []) : [];
  }

  /** What is shown: pinned models of the build, the four tiers as this machine has them, and `asked`. */
  shown(asked: readonly ModelId[]): readonly Offered[] {
    const { models } = this.#options.catalog;
    const tiers = new Set(TIERS.map((tier) => this.#chosen(tier)?.model.id));
    return models.filter(
      (model) => !isOfHub(model) || tiers.has(model.id) || asked.includes(model.id),
    );
  }

  #ofHub(id: ModelId): HubModel | null {
    const { catalog } = this.#options;
    const model = catalog.has(id) ? catalog.getModelById(id) : null;
    return model && isOfHub(model) ? model : null;
  }

  #chosen(tier: Exclude<Tier, 'all'>) {
    if (!this.#facts) return null;
    return variantFor(this.#options.catalog.models.filter(isOfHub), tier, this.#facts);
  }
}

function isOfHub(model: Offered): model is HubModel {
  return 'files' in model;
}
