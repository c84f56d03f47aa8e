import type { Catalog } from '@/catalog/catalog';
import type { HubModel } from '@/catalog/hub-model';
import { type Choice, type Libraries, needsOf, variantFor } from '@/catalog/variant-for';
import type { DeviceFacts } from '@/core/device';
import { deviceFit, type Fit, type FitReason } from '@/core/device-fit';
import { type EngineChoice, engineOf, processorOf } from '@/core/engine-choice';
import type { ModelId } from '@/core/ids';
import { manifestBytes } from '@/core/manifest';
import type { EngineKind, Model, Tier } from '@/core/model';
import { LibraryMissingError } from '@/engine/errors/library-missing-error';
import type { EnginesView } from '@/messaging/topics/engines';
import type { MachineView } from '@/messaging/topics/machine';

/** A model on offer: with its files pinned, or of the hub and not looked up yet. */
export type Offered = Model | HubModel;

export interface ShelfOptions {
  readonly catalog: Catalog<Offered>;
  /** Models of the hub whose files this build names: they need no lookup. */
  readonly pinned?: readonly Model[];
  /** The model libraries in this build's package. */
  readonly libraries?: Libraries;
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
  /** Models of the hub whose pin is stored: it goes before the one that this build names. */
  readonly #stored = new Set<ModelId>();
  #facts: DeviceFacts | null = null;
  /** Where models run that are chosen from now on. */
  engineChoice: EngineChoice = 'automatic';

  constructor(options: ShelfOptions) {
    this.#options = options;
    for (const model of this.#named()) this.#pinned.set(model.id, model);
  }

  async start(): Promise<void> {
    // The pins first: what the machine does not tell must not cost what is installed on it.
    for (const model of await this.#options.pins.list()) this.#keep(model);
    this.#facts = await this.#options.probe();
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
   * The model with its manifest; one of the hub is looked up once, unless this build names its
   * files, and is the same from then on.
   * @throws LibraryMissingError before anything is asked for; HomebodyError
   */
  async pin(id: ModelId, signal: AbortSignal): Promise<Model> {
    const ofHub = this.#ofHub(id);
    if (ofHub?.files.kind === 'webllm' && !needsOf(ofHub, this.#options.libraries).hasLibrary) {
      throw new LibraryMissingError(id, ofHub.files.library);
    }
    const known = this.get(id);
    if (!isOfHub(known) && (!ofHub || this.#stored.has(id))) return known;
    const found = isOfHub(known) ? await this.#options.resolve(known, signal) : known;
    const model = await this.#options.pins.pin(found);
    this.#keep(model);
    return model;
  }

  /** Forgets what was looked up; a model whose files this build names keeps them. */
  async unpin(id: ModelId): Promise<void> {
    await this.#options.pins.delete(id);
    this.#stored.delete(id);
    const named = this.#named().find((model) => model.id === id);
    if (named) this.#pinned.set(id, named);
    else this.#pinned.delete(id);
  }

  /** Where models run, and why. */
  get engines(): EnginesView {
    const { choice, because } = this.#automatic();
    return {
      choice: this.engineChoice,
      automatic: { processor: processorOf(choice), because },
      gpu: this.device?.gpu?.name ?? null,
    };
  }

  /** The machine as people are told of it; null before the start, or where it was in vain. */
  get device(): MachineView['device'] {
    if (!this.#facts) return null;
    const { gpu, cores, memoryBytes, freeBytes } = this.#facts;
    const name = gpu && (gpu.description || `${gpu.vendor} ${gpu.architecture}`.trim());
    return {
      ...{ cores, memoryBytes, freeBytes },
      gpu: gpu && { name: name ?? '', isSoftware: gpu.isSoftware },
    };
  }

  /** The models of the hub that stand behind no tier. */
  get others(): readonly HubModel[] {
    return this.#options.catalog.models.filter(isOfHub).filter(({ tier }) => tier === 'all');
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

  /** What it takes to run it; null for what the catalogue has no figures of. */
  memoryBytes(id: ModelId): number | null {
    return this.#ofHub(id)?.memoryBytes ?? null;
  }

  /** Whether it runs on this machine; null for what the catalogue has no figures of. */
  fit(id: ModelId): Fit | null {
    const model = this.#ofHub(id);
    const { libraries } = this.#options;
    return model && this.#facts ? deviceFit(needsOf(model, libraries), this.#facts) : null;
  }

  /** Why this variant stands for its tier here, and not the one that does so as a rule. */
  because(id: ModelId): readonly FitReason[] {
    const model = this.#ofHub(id);
    if (!model || model.tier === 'all') return [];
    const choice = this.#chosen(model.tier);
    if (choice?.model.id !== id) return [];
    if (this.engineChoice !== 'automatic') {
      return [{ code: 'chosen', processor: this.engineChoice }];
    }
    return reasonsOf(choice);
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

  #chosen(
    tier: Exclude<Tier, 'all'>,
    engine: EngineKind | null = engineOf(this.engineChoice),
  ): Choice | null {
    const { catalog, libraries } = this.#options;
    if (!this.#facts) return null;
    return variantFor(catalog.models.filter(isOfHub), tier, this.#facts, engine, libraries);
  }

  /** Which engine device fit takes for Smart, or by the machine alone where there is no Smart. */
  #automatic(): { readonly choice: EngineKind; readonly because: readonly FitReason[] } {
    const smart = this.#chosen('smart', null);
    if (smart) {
      const { engine } = smart.model;
      return { choice: engine, because: engine === 'wllama' ? reasonsOf(smart) : [] };
    }
    const { gpu } = this.#facts ?? { gpu: null };
    if (!gpu) return { choice: 'wllama', because: [{ code: 'no-gpu' }] };
    if (gpu.isSoftware) return { choice: 'wllama', because: [{ code: 'software-gpu' }] };
    return { choice: 'webllm', because: [] };
  }

  /** Models whose files this build names. */
  #named(): readonly Model[] {
    const { catalog, pinned = [] } = this.#options;
    return [...catalog.models.filter((model): model is Model => !isOfHub(model)), ...pinned];
  }

  #keep(model: Model): void {
    this.#pinned.set(model.id, model);
    this.#stored.add(model.id);
  }
}

function reasonsOf({ passedOver }: Choice): readonly FitReason[] {
  return passedOver.at(-1)?.fit.reasons ?? [];
}

function isOfHub(model: Offered): model is HubModel {
  return 'files' in model;
}
