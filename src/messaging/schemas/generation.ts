import * as v from 'valibot';
import { type Generation, LONGEST_PROMPT } from '@/core/generation';

export const GenerationSchema: v.GenericSchema<unknown, Generation> = v.object({
  temperature: v.pipe(v.number(), v.minValue(0), v.maxValue(2)),
  topP: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
  maxTokens: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(32_768)),
});

/** Empty is none. */
export const PromptSchema = v.pipe(v.string(), v.maxLength(LONGEST_PROMPT));
