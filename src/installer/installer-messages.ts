import * as v from 'valibot';
import type { InstalledFile } from '@/core/engine';
import { ERROR_CODES } from '@/core/errors/codes';
import type { ErrorReport } from '@/core/errors/homebody-error';
import type { InstallProgress } from './installer';

/** Messages between the document that asks and the worker that installs. */

const id = v.pipe(v.number(), v.safeInteger());
/** Checked by `checkManifest` before it is followed. */
const manifest = v.unknown();

const StartSchema = v.object({
  kind: v.literal('start'),
  /** `HubAddress.base` */
  base: v.string(),
  /** Host patterns (`example.org`, `*.example.org`) from which bytes may come. */
  hosts: v.array(v.string()),
  /** The worker holds this lock while it lives. */
  lifeLock: v.string(),
});

export const ToWorkerSchema = v.variant('kind', [
  StartSchema,
  v.object({ kind: v.literal('install'), id, manifest }),
  v.object({ kind: v.literal('installed'), id, manifest }),
  v.object({ kind: v.literal('verify'), id, manifest }),
  v.object({ kind: v.literal('import'), id, manifest, files: v.array(v.blob()) }),
  v.object({ kind: v.literal('discard'), id, manifest, others: v.array(manifest) }),
  v.object({ kind: v.literal('remove'), id, manifest, others: v.array(manifest) }),
  v.object({ kind: v.literal('sweep'), id, wanted: v.array(manifest) }),
  /** Ends the operation with this id; its answer still comes. */
  v.object({ kind: v.literal('cancel'), id }),
]);
export type ToWorker = v.InferOutput<typeof ToWorkerSchema>;
export type StartMessage = v.InferOutput<typeof StartSchema>;

const count = v.pipe(v.number(), v.minValue(0));

export const StepSchema: v.GenericSchema<unknown, InstallProgress['step']> = v.picklist([
  'downloading',
  'waiting-for-network',
  'retrying',
  'verifying',
]);

const ProgressSchema: v.GenericSchema<unknown, InstallProgress> = v.object({
  step: StepSchema,
  bytesDone: count,
  bytesTotal: count,
  artifactName: v.string(),
});

export const ErrorReportSchema: v.GenericSchema<unknown, ErrorReport> = v.object({
  code: v.picklist(ERROR_CODES),
  message: v.string(),
  fields: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
});

export const FromWorkerSchema = v.variant('kind', [
  /** The worker holds its life lock and takes orders. */
  v.object({ kind: v.literal('ready') }),
  v.object({ kind: v.literal('progress'), id, progress: ProgressSchema }),
  v.object({ kind: v.literal('done'), id, value: v.unknown() }),
  v.object({ kind: v.literal('failed'), id, error: ErrorReportSchema }),
]);
export type FromWorker = v.InferOutput<typeof FromWorkerSchema>;

const InstalledFileSchema: v.GenericSchema<unknown, InstalledFile> = v.object({
  artifactId: v.string(),
  path: v.string(),
  bytes: count,
});
export const FilesSchema = v.array(InstalledFileSchema);
export const FilesOrNullSchema = v.nullable(FilesSchema);
export const IdsSchema = v.array(v.string());
export const NothingSchema = v.undefined();
