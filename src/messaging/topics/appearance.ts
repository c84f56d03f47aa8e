import type { Appearance } from '@/core/appearance';
import { AppearanceSchema } from '../schemas/appearance';
import { wholeValueTopic } from './topic';

/** How every surface looks, as the person set it. */
export const appearanceTopic = wholeValueTopic<Appearance>('appearance', AppearanceSchema);
