import fc from 'fast-check';
import type { ModelId } from '@/core/ids';
import { A, B, C } from '../host-world';

/** People's conversations, one a site. */
export const NAMES = ['Ann', 'Ben', 'Cleo'] as const;
export type Name = (typeof NAMES)[number];
const MODELS: readonly ModelId[] = [A, B, C];

/** One thing that happens, as it is told in a story. */
export type Step =
  | { readonly kind: 'open'; readonly who: Name }
  | { readonly kind: 'request'; readonly who: Name; readonly model: ModelId }
  | { readonly kind: 'ask'; readonly who: Name }
  | { readonly kind: 'answer now'; readonly who: Name; readonly model: ModelId }
  | { readonly kind: 'stop'; readonly who: Name }
  | { readonly kind: 'delete'; readonly who: Name }
  | { readonly kind: 'cancel'; readonly model: ModelId }
  | { readonly kind: 'retry'; readonly model: ModelId }
  | { readonly kind: 'download ends' }
  | { readonly kind: 'download fails' }
  | { readonly kind: 'answer ends' }
  | { readonly kind: 'breaks'; readonly model: ModelId }
  | { readonly kind: 'mended'; readonly model: ModelId }
  | { readonly kind: 'ten minutes pass' }
  | { readonly kind: 'kill' };

export function tell(step: Step): string {
  switch (step.kind) {
    case 'open':
      return `${step.who} comes to the front`;
    case 'request':
      return `${step.who} asks for ${step.model}`;
    case 'ask':
      return `${step.who} sends a question`;
    case 'answer now':
      return `${step.who} wants the answer now, with ${step.model}`;
    case 'stop':
      return `${step.who} stops the answer`;
    case 'delete':
      return `${step.who} is deleted`;
    case 'cancel':
      return `the download of ${step.model} is canceled`;
    case 'retry':
      return `the download of ${step.model} is tried again`;
    case 'breaks':
      return `${step.model} does not load any more`;
    case 'mended':
      return `${step.model} loads again`;
    case 'kill':
      return 'the browser is killed and started again';
    default:
      return `the ${step.kind}`.replace('the ten', 'ten');
  }
}

/** The story so far, numbered, for whoever has to read why it failed. */
export function tellStory(steps: readonly Step[]): string {
  return steps.map((step, index) => `${index + 1}. ${tell(step)}`).join('\n');
}

const who = fc.constantFrom(...NAMES);
const model = fc.constantFrom(...MODELS);

export const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('open' as const), who }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('request' as const), who, model }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ask' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('answer now' as const), who, model }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stop' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), model }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retry' as const), model }) },
  { weight: 6, arbitrary: fc.constant({ kind: 'download ends' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'download fails' as const }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'answer ends' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('breaks' as const), model }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mended' as const), model }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'ten minutes pass' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'kill' as const }) },
);
