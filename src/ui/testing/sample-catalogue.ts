import type { Fit } from '@/core/device-fit';
import { asId, type ModelId } from '@/core/ids';
import type { ModelFacts } from '@/messaging/schemas/model-facts';
import type { CatalogueView } from '@/messaging/topics/catalogue';

const FAMILIES = [
  ['Coder', 'Made to write, explain and mend code.', 'Apache-2.0'],
  ['Scholar', 'Made for maths; says its steps.', 'MIT'],
  ['Traveller', 'Small, and at home in many languages.', 'Gemma Terms of Use'],
  ['Writer', 'Writes well for its size; many languages.', 'Llama 3.2 Community License'],
] as const;
const FITS: Fit = { verdict: 'fits', reasons: [] };
const TOO_LARGE: Fit = {
  verdict: 'no',
  reasons: [{ code: 'little-memory', needs: 30_000_000_000, has: 17_179_869_184 }],
};
const NO_LIBRARY: Fit = { verdict: 'no', reasons: [{ code: 'no-library' }] };

/** A hundred models behind the tiers: sizes from 1 to 25 billion, four kinds of each. */
export const sampleCatalogue: CatalogueView = {
  models: [...Array(100).keys()].map((place) => {
    const size = Math.floor(place / FAMILIES.length) + 1;
    const [family, description, licence] = FAMILIES[place % FAMILIES.length] ?? FAMILIES[0];
    return {
      id: asId(`${family}-${size}B`.toLowerCase()),
      name: `${family} ${size}B`,
      description,
      licence,
      tier: 'all',
      engine: 'webllm',
      bytes: size * 600_000_000,
      estimated: true,
      memoryBytes: size * 800_000_000,
      fit: place >= 90 ? NO_LIBRARY : size > 15 ? TOO_LARGE : FITS,
      contextWindow: 4096,
    };
  }),
};

/** What is added to the models that are shown when this one is asked for. */
export function newlyShown(
  id: ModelId,
  shown: readonly { readonly id: ModelId }[],
): readonly (ModelFacts & { readonly lifecycle: null })[] {
  const facts = sampleCatalogue.models.find((one) => one.id === id);
  if (!facts || shown.some((one) => one.id === id)) return [];
  return [{ ...facts, lifecycle: null }];
}
