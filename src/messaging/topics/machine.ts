import * as v from 'valibot';
import { CountSchema } from '../schemas/common';
import { wholeValueTopic } from './topic';

/** What Homebody found out about this machine when the host started, as far as people are told. */
export interface MachineView {
  /** Null where it could not be looked at. */
  readonly device: {
    readonly cores: number;
    /** Browsers round it and stop counting at some size: a lower bound. Null where it is not told. */
    readonly memoryBytes: number | null;
    /** Room for downloads. Null where it is not told. */
    readonly freeBytes: number | null;
    readonly gpu: {
      /** As the browser names it, often no more than its maker; may be empty. */
      readonly name: string;
      /** Drawn by the processor, not by graphics hardware. */
      readonly isSoftware: boolean;
    } | null;
  } | null;
}

export const machineTopic = wholeValueTopic<MachineView>(
  'machine',
  v.object({
    device: v.nullable(
      v.object({
        cores: CountSchema,
        memoryBytes: v.nullable(CountSchema),
        freeBytes: v.nullable(CountSchema),
        gpu: v.nullable(v.object({ name: v.string(), isSoftware: v.boolean() })),
      }),
    ),
  }),
);
