import * as v from 'valibot';
import { defineCommand } from '../command';
import { DoneSchema } from '../schemas/common';
import { MenuContentSchema, PresetsSchema } from '../schemas/presets';

/** Sets all presets; null are those that Homebody brings along. */
export const setPresets = defineCommand({
  name: 'settings.setPresets',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ presets: v.nullable(PresetsSchema) }),
  reply: DoneSchema,
});

/** The host says what the browser's menu shows. */
export const showMenu = defineCommand({
  name: 'menu.show',
  answeredBy: 'background',
  askedBy: ['host'],
  request: MenuContentSchema,
  reply: DoneSchema,
});
