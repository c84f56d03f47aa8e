import * as v from 'valibot';
import { ENGINE_CHOICES } from '@/core/engine-choice';
import { defineCommand } from '../command';
import { DoneSchema } from '../schemas/common';

/**
 * Sets where models run that are chosen from now on. What conversations have chosen already stays
 * as it is; the topic `engines` tells the choice.
 */
export const setEngineChoice = defineCommand({
  name: 'settings.setEngineChoice',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ choice: v.picklist(ENGINE_CHOICES) }),
  reply: DoneSchema,
});
