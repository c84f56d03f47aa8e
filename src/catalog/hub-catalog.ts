import { asId, type ModelId } from '@/core/ids';
import type { Tier } from '@/core/model';
import { Catalog } from './catalog';
import { GGUF_MODELS } from './gguf-models';
import type { HubModel } from './hub-model';
import { WEBLLM_MODELS } from './webllm-hub-models';

/** The default of new conversations until the person sets another (invariant I8). */
export const SMART: ModelId = asId('Llama-3.2-3B-Instruct-q4f16_1-MLC');

const TIER_ORDER: readonly Tier[] = ['instant', 'quick', 'smart', 'genius'];

/**
 * Every model of the hub: first the tiers, each with its variants for a GPU with `shader-f16`,
 * one without, and the CPU; then the other chat models of WebLLM's list by name. The default is
 * Smart (invariant I8).
 */
export function hubCatalog(): Catalog<HubModel> {
  const others = WEBLLM_MODELS.filter(({ tier }) => tier === 'all').sort(byName);
  const tiers = [...WEBLLM_MODELS, ...GGUF_MODELS]
    .filter(({ tier }) => tier !== 'all')
    .sort((one, other) => TIER_ORDER.indexOf(one.tier) - TIER_ORDER.indexOf(other.tier));
  return new Catalog([...tiers, ...others], SMART);
}

/** The same order on every machine, whatever its language. */
function byName(one: HubModel, other: HubModel): number {
  return one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1;
}
