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
  /** Whether the side panel goes to the conversation of the tab that the person goes to. */
  readonly followsTab: boolean;
}

export const settingsTopic = wholeValueTopic<SettingsView>(
  'settings',
  v.object({
    defaultModelId: v.nullable(ModelIdSchema),
    idleUnloadMinutes: v.nullable(FiniteSchema),
    followsTab: v.boolean(),
  }),
);
