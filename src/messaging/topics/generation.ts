import * as v from 'valibot';
import type { Generation } from '@/core/generation';
import type { Site } from '@/core/site';
import { SiteSchema } from '../schemas/common';
import { GenerationSchema, PromptSchema } from '../schemas/generation';
import { wholeValueTopic } from './topic';

/** What is said to a model before every conversation of a site. */
export interface SitePrompt {
  readonly site: Site;
  readonly prompt: string;
}

/** How answers are written, and what models are told before every conversation. */
export interface GenerationView {
  readonly generation: Generation;
  /** What the figures are where nobody set them. */
  readonly defaults: Generation;
  /** Before every conversation; empty is none. */
  readonly systemPrompt: string;
  readonly sitePrompts: readonly SitePrompt[];
}

export const generationTopic = wholeValueTopic<GenerationView>(
  'generation',
  v.object({
    generation: GenerationSchema,
    defaults: GenerationSchema,
    systemPrompt: PromptSchema,
    sitePrompts: v.array(v.object({ site: SiteSchema, prompt: PromptSchema })),
  }),
);
