import * as v from 'valibot';
import type { FitReason } from '@/core/device-fit';
import { ENGINE_CHOICES, type EngineChoice, type Processor } from '@/core/engine-choice';
import { FitReasonSchema } from '../schemas/fit';
import { wholeValueTopic } from './topic';

/** Where models run, and why. */
export interface EnginesView {
  readonly choice: EngineChoice;
  /** What "automatic" comes to on this machine. */
  readonly automatic: {
    readonly processor: Processor;
    /** What speaks against the GPU; empty where it is taken. */
    readonly because: readonly FitReason[];
  };
  /** The graphics processor as the browser names it, often with no more than its maker; null where there is none. */
  readonly gpu: string | null;
}

export const enginesTopic = wholeValueTopic<EnginesView>(
  'engines',
  v.object({
    choice: v.picklist(ENGINE_CHOICES),
    automatic: v.object({
      processor: v.picklist(['gpu', 'cpu']),
      because: v.array(FitReasonSchema),
    }),
    gpu: v.nullable(v.string()),
  }),
);
