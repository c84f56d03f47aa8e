import * as v from 'valibot';
import type { ErrorReport } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import { CountSchema, ErrorReportSchema, ModelIdSchema } from '../schemas/common';
import { wholeValueTopic } from './topic';

/** What is being done with a model's files. */
export const STORAGE_WORKS = ['removing', 'verifying', 'importing'] as const;

export interface StorageWork {
  readonly kind: (typeof STORAGE_WORKS)[number];
  readonly bytesDone: number;
  /** 0 until it is known. */
  readonly bytesTotal: number;
}

/** How the last work on a model ended. */
export type StorageOutcome =
  | { readonly kind: 'sound' }
  /** These files (as people read them) were not what they should be, and are deleted. */
  | { readonly kind: 'damaged'; readonly files: readonly string[] }
  | { readonly kind: 'imported' }
  | { readonly kind: 'removed' }
  /** The person ended it before it was done. */
  | { readonly kind: 'canceled' }
  | { readonly kind: 'failed'; readonly error: ErrorReport };

export interface StoredModel {
  readonly modelId: ModelId;
  /** Bytes on disk, of a partial download too. Files that two models share count for both. */
  readonly bytes: number;
  readonly work: StorageWork | null;
  readonly outcome: StorageOutcome | null;
}

/** What is kept on this machine. */
export interface StorageView {
  /** One for each model of the topic `models`. */
  readonly models: readonly StoredModel[];
  /** Everything that Homebody keeps, in bytes. */
  readonly usedBytes: number;
  /** Null where the browser does not say. */
  readonly freeBytes: number | null;
  /** The address that stands in for the hub; null for the hub itself. */
  readonly mirror: string | null;
}

const OutcomeSchema: v.GenericSchema<unknown, StorageOutcome> = v.variant('kind', [
  v.object({ kind: v.literal('sound') }),
  v.object({ kind: v.literal('damaged'), files: v.array(v.string()) }),
  v.object({ kind: v.literal('imported') }),
  v.object({ kind: v.literal('removed') }),
  v.object({ kind: v.literal('canceled') }),
  v.object({ kind: v.literal('failed'), error: ErrorReportSchema }),
]);

const StoredModelSchema: v.GenericSchema<unknown, StoredModel> = v.object({
  modelId: ModelIdSchema,
  bytes: CountSchema,
  work: v.nullable(
    v.object({
      kind: v.picklist(STORAGE_WORKS),
      bytesDone: CountSchema,
      bytesTotal: CountSchema,
    }),
  ),
  outcome: v.nullable(OutcomeSchema),
});

/** Bytes a model, free space, what is being checked or brought in, and the mirror. */
export const storageTopic = wholeValueTopic<StorageView>(
  'storage',
  v.object({
    models: v.array(StoredModelSchema),
    usedBytes: CountSchema,
    freeBytes: v.nullable(CountSchema),
    mirror: v.nullable(v.string()),
  }),
);
