import * as v from 'valibot';
import { defineCommand } from '../command';
import { DoneSchema } from '../schemas/common';

/** The last private window is closed: what was said in one is forgotten. */
export const endPrivateWindows = defineCommand({
  name: 'private.end',
  answeredBy: 'host',
  askedBy: ['background'],
  request: v.object({}),
  reply: DoneSchema,
});
