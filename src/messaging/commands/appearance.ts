import * as v from 'valibot';
import { defineCommand } from '../command';
import { AppearanceSchema } from '../schemas/appearance';
import { DoneSchema } from '../schemas/common';

/** Sets how every surface looks, those that are open at once. */
export const setAppearance = defineCommand({
  name: 'settings.setAppearance',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ appearance: AppearanceSchema }),
  reply: DoneSchema,
});
