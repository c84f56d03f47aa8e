import * as v from 'valibot';

/** Messages between the worker that installs and the one that hashes for it. */

/** Of one running hash. */
const hash = v.pipe(v.number(), v.safeInteger());
const buffer = v.instance(ArrayBuffer);
const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const ToHashWorkerSchema = v.variant('kind', [
  /** The part of the buffer to take in; answered by `taken`, which gives the buffer back. */
  v.object({ kind: v.literal('update'), hash, buffer, start: bytes, length: bytes }),
  v.object({ kind: v.literal('digest'), hash }),
  v.object({ kind: v.literal('reset'), hash }),
  v.object({ kind: v.literal('close'), hash }),
]);
export type ToHashWorker = v.InferOutput<typeof ToHashWorkerSchema>;

/** Each hash is answered in the order in which it was asked. */
export const FromHashWorkerSchema = v.variant('kind', [
  v.object({ kind: v.literal('taken'), hash, buffer }),
  v.object({ kind: v.literal('digest'), hash, digest: v.string() }),
]);
export type FromHashWorker = v.InferOutput<typeof FromHashWorkerSchema>;
