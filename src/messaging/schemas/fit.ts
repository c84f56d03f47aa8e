import * as v from 'valibot';
import type { Fit, FitReason } from '@/core/device-fit';
import { FiniteSchema } from './common';

const amounts = { needs: FiniteSchema, has: FiniteSchema };

export const FitReasonSchema: v.GenericSchema<unknown, FitReason> = v.variant('code', [
  v.object({ code: v.literal('chosen'), processor: v.picklist(['gpu', 'cpu']) }),
  v.object({ code: v.literal('no-library') }),
  v.object({ code: v.literal('no-gpu') }),
  v.object({ code: v.literal('missing-feature'), feature: v.string() }),
  v.object({
    code: v.literal('small-limit'),
    limit: v.picklist(['buffer', 'binding', 'workgroup-storage', 'storage-buffers']),
    ...amounts,
  }),
  v.object({ code: v.literal('no-room'), ...amounts }),
  v.object({ code: v.literal('little-memory'), ...amounts }),
  v.object({ code: v.literal('software-gpu') }),
  v.object({ code: v.literal('few-cores'), cores: FiniteSchema }),
  v.object({ code: v.literal('one-thread') }),
  v.object({ code: v.literal('large-for-cpu'), needs: FiniteSchema }),
]);

export const FitSchema: v.GenericSchema<unknown, Fit> = v.object({
  verdict: v.picklist(['fits', 'slow', 'no']),
  reasons: v.array(FitReasonSchema),
});
