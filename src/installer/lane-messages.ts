import * as v from 'valibot';
import { asId, type ModelId } from '@/core/ids';
import { ErrorReportSchema, StepSchema } from './installer-messages';
import type { FileOrder } from './lane';

/** Messages between the worker that installs and a lane of it. One file at a time. */

const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const StartSchema = v.object({
  kind: v.literal('start'),
  /** Host patterns (`example.org`, `*.example.org`) from which bytes may come. */
  hosts: v.array(v.string()),
  /** The lane holds this lock while it lives. */
  lifeLock: v.string(),
});

const OrderSchema: v.GenericSchema<unknown, FileOrder> = v.object({
  file: v.object({
    sha256: v.string(),
    bytes,
    name: v.string(),
    source: v.object({ repo: v.string(), revision: v.string(), path: v.string() }),
  }),
  modelId: v.pipe(
    v.string(),
    v.transform((id): ModelId => asId(id)),
  ),
  base: v.string(),
});

export const ToLaneSchema = v.variant('kind', [
  StartSchema,
  /** Answered once, by `done` or `failed`. */
  v.object({ kind: v.literal('fetch'), order: OrderSchema }),
  /** Ends the fetch under way; its answer still comes. */
  v.object({ kind: v.literal('stop'), isCancel: v.boolean() }),
]);
export type ToLane = v.InferOutput<typeof ToLaneSchema>;
export type StartLane = v.InferOutput<typeof StartSchema>;

export const FromLaneSchema = v.variant('kind', [
  /** The lane holds its life lock. */
  v.object({ kind: v.literal('ready') }),
  v.object({ kind: v.literal('progress'), step: StepSchema, committed: bytes }),
  v.object({ kind: v.literal('done') }),
  v.object({ kind: v.literal('failed'), error: ErrorReportSchema }),
]);
export type FromLane = v.InferOutput<typeof FromLaneSchema>;
