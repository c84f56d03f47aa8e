import * as v from 'valibot';
import { defineCommand } from '../command';
import { CountSchema, ModelIdSchema } from '../schemas/common';
import { ModelStateSchema, VerdictSchema } from '../schemas/model-state';

/**
 * A download ended: the background judges whether its model is loaded, from the state that goes
 * with the question. It keeps nothing, so asking again is safe; the host applies the verdict only
 * if the intent it was given for still stands.
 */
export const judgeCompletionCommand = defineCommand({
  name: 'completion.judge',
  answeredBy: 'background',
  askedBy: ['host'],
  request: v.object({
    completion: v.object({ modelId: ModelIdSchema, attempt: CountSchema }),
    state: ModelStateSchema,
  }),
  reply: VerdictSchema,
});
