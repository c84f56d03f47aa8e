import * as v from 'valibot';
import { defineCommand } from '../command';
import { DoneSchema, ModelIdSchema } from '../schemas/common';

/** Longest time that an idle model may be kept in memory, in minutes; beyond it is "never". */
export const LONGEST_IDLE_MINUTES = 24 * 60;

/** Sets what new conversations begin with; null is Smart. Existing conversations keep theirs. */
export const setDefaultModel = defineCommand({
  name: 'settings.setDefaultModel',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ modelId: v.nullable(ModelIdSchema) }),
  reply: DoneSchema,
});

/** Sets after how many minutes an idle model leaves the engine; null is never. */
export const setIdleUnload = defineCommand({
  name: 'settings.setIdleUnload',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    minutes: v.nullable(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_IDLE_MINUTES)),
    ),
  }),
  reply: DoneSchema,
});

/** Sets whether the side panel goes to the conversation of the tab that the person goes to. */
export const setFollowsTab = defineCommand({
  name: 'settings.setFollowsTab',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ follows: v.boolean() }),
  reply: DoneSchema,
});
