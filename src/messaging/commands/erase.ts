import * as v from 'valibot';
import { defineCommand } from '../command';
import { CountSchema } from '../schemas/common';

/** What was on this machine before everything was erased. */
export const ErasedSchema = v.object({
  conversations: CountSchema,
  messages: CountSchema,
  models: CountSchema,
  files: CountSchema,
  /** Of the files. */
  bytes: CountSchema,
});
export type Erased = v.InferOutput<typeof ErasedSchema>;

/**
 * Stops the host with all it does, erases everything that Homebody keeps in this browser, looks
 * whether anything is left, and starts the host anew.
 */
export const eraseEverything = defineCommand({
  name: 'everything.erase',
  answeredBy: 'background',
  askedBy: ['surface'],
  request: v.object({}),
  reply: v.object({
    removed: ErasedSchema,
    /** Names of what could not be erased; empty is: nothing is left. */
    left: v.array(v.string()),
  }),
});
