import * as v from 'valibot';
import type { ModelId } from '@/core/ids';
import { FiniteSchema, ModelIdSchema } from '../schemas/common';
import { wholeValueTopic } from './topic';

/** What the person has set, with the defaults where they have not. */
export interface SettingsView {
  /** What new conversations begin with; null is Smart, as this machine has it. */
  readonly defaultModelId: ModelId | null;
  /** Minutes after which an idle model leaves the engine; null is never. */
  readonly idleUnloadMinutes: number | null;
}

export const settingsTopic = wholeValueTopic<SettingsView>(
  'settings',
  v.object({
    defaultModelId: v.nullable(ModelIdSchema),
    idleUnloadMinutes: v.nullable(FiniteSchema),
  }),
);
