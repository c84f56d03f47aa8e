import { asId } from '@/core/ids';
import type { Tier, WebLlmOverrides } from '@/core/model';
import { descriptionOf, nameOf } from './families';
import { type HubModel, hubPage } from './hub-model';
import { HUB_BYTES } from './hub-sizes';
import { licenceOf } from './licences';
import { LISTED_MODELS, type ListedModel } from './listed-model';
import { estimatedBytes, largestBindingBytes, quantizationOf } from './weights';

const MIB = 1024 * 1024;
/** What WebLLM's libraries are compiled for where the list gives no other window. */
const USUAL_WINDOW = 4096;

/** The models that a tier stands for on a GPU, with the tier's name and line. */
const TIERS: readonly (readonly [RegExp, Exclude<Tier, 'all'>, string, string])[] = [
  [/^SmolLM2-360M-Instruct-q4/, 'instant', 'Instant', 'SmolLM2 360M.'],
  [/^phi-2-q4f\d\d_1-MLC$/, 'quick', 'Quick', 'Phi-2.'],
  [/^Llama-3\.2-3B-Instruct-q4/, 'smart', 'Smart', 'Llama 3.2 3B.'],
  [/^Qwen3-8B-q4/, 'genius', 'Genius', 'Qwen 3 8B.'],
];

/** Every chat model of WebLLM's list, in the list's order. */
export const WEBLLM_MODELS: readonly HubModel[] = LISTED_MODELS.map(hubModel);

function hubModel(listed: ListedModel): HubModel {
  const { id, repo, library, vramMB } = listed;
  const known = HUB_BYTES.get(repo);
  const bytes = known ?? estimatedBytes(id) ?? vramMB * MIB;
  const [, tier, name, weights] = TIERS.find(([ids]) => ids.test(id)) ?? [];
  return {
    id: asId(id),
    name: name ?? nameOf(id),
    description: weights ? `${weights} ${descriptionOf(id)}` : descriptionOf(id),
    tier: tier ?? 'all',
    engine: 'webllm',
    contextWindow: listed.contextWindow ?? USUAL_WINDOW,
    licence: licenceOf(id),
    url: hubPage(repo),
    sizeMB: Math.round(bytes / 1e6),
    estimated: known === undefined,
    memoryBytes: Math.round(vramMB * MIB),
    requiredFeatures: requiredFeaturesOf(listed),
    bindingBytes: listed.bufferBytes ?? largestBindingBytes(id),
    lowResource: listed.lowResource,
    files: { kind: 'webllm', repo, revision: 'main', library, overrides: overridesOf(listed) },
  };
}

function overridesOf({ slidingWindow, historySize }: ListedModel): WebLlmOverrides {
  return {
    ...(slidingWindow !== null && { slidingWindow }),
    ...(historySize !== null && { historySize }),
  };
}

/** The list forgets `shader-f16` with many models that compute in 16 bits; they all need it. */
function requiredFeaturesOf({ id, requiredFeatures }: ListedModel): readonly string[] {
  const half = quantizationOf(id)?.half ?? false;
  return half ? [...new Set([...requiredFeatures, 'shader-f16'])] : requiredFeatures;
}
