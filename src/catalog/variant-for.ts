import type { DeviceFacts } from '@/core/device';
import { chooseVariant, deviceFit, type Fit, type ModelNeeds } from '@/core/device-fit';
import type { EngineKind, Tier } from '@/core/model';
import type { HubModel } from './hub-model';

export type VariantKind = 'f16' | 'f32' | 'cpu';

/** A model that a tier may stand for, and how it fits the machine at hand. */
export interface Variant {
  readonly kind: VariantKind;
  readonly model: HubModel;
  readonly needs: ModelNeeds;
  readonly fit: Fit;
}

export interface Choice extends Variant {
  /** The tier's other variants that come first as a rule: their `fit` says why they were not taken. */
  readonly passedOver: readonly Variant[];
}

/**
 * The model libraries in this build's package, by file name; null where that is not known and
 * every library counts as there.
 */
export type Libraries = ReadonlySet<string> | null;

/** What a model of the hub asks of a machine on which nothing of it is installed. */
export function needsOf(model: HubModel, libraries: Libraries = null): ModelNeeds {
  const { engine, memoryBytes, bindingBytes, requiredFeatures, sizeMB, files } = model;
  return {
    ...{ engine, memoryBytes, bindingBytes, requiredFeatures },
    downloadBytes: sizeMB * 1e6,
    hasLibrary: files.kind === 'gguf' || (libraries?.has(files.library) ?? true),
  };
}

/**
 * The variant of a tier for a machine: the first of f16, f32 and cpu that fits, else the first
 * that runs, where a GPU made of software comes after the CPU. Where none runs it is the one
 * nearest to it, with the verdict `no`: a person who knows better may still take it.
 * @param engine only variants of this engine, where the person has chosen one
 * @returns null where the catalogue has no such variant
 */
export function variantFor(
  models: readonly HubModel[],
  tier: Exclude<Tier, 'all'>,
  facts: DeviceFacts,
  engine: EngineKind | null = null,
  libraries: Libraries = null,
): Choice | null {
  const variants = models
    .filter((model) => model.tier === tier && (engine === null || model.engine === engine))
    .map((model) => variantOf(model, facts, libraries))
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  // What a GPU of software computes, the processor computes anyway, and the CPU engine faster.
  const cpuFirst = !facts.gpu || facts.gpu.isSoftware;
  const ordered = cpuFirst
    ? [...variants].sort((one, other) => onGpu(one) - onGpu(other))
    : variants;
  const best = chooseVariant(ordered, facts)?.variant ?? ordered[0];
  if (!best) return null;
  return { ...best, passedOver: variants.slice(0, variants.indexOf(best)) };
}

const ORDER: readonly VariantKind[] = ['f16', 'f32', 'cpu'];

function variantOf(model: HubModel, facts: DeviceFacts, libraries: Libraries): Variant {
  const needs = needsOf(model, libraries);
  return { kind: kindOf(model), model, needs, fit: deviceFit(needs, facts) };
}

function kindOf({ engine, requiredFeatures }: HubModel): VariantKind {
  if (engine === 'wllama') return 'cpu';
  return requiredFeatures.includes('shader-f16') ? 'f16' : 'f32';
}

function onGpu({ kind }: Variant): number {
  return kind === 'cpu' ? 0 : 1;
}
