import type { Preset } from '@/core/preset';
import { PresetsSchema } from '../schemas/presets';
import { wholeValueTopic } from './topic';

/** What can be asked about a selection with one press, in the order of the menus. */
export const presetsTopic = wholeValueTopic<readonly Preset[]>('presets', PresetsSchema);
