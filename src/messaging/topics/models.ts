import * as v from 'valibot';
import type { Fit, FitReason } from '@/core/device-fit';
import type { ErrorReport } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import { LIFECYCLE_STATES, type LifecycleState } from '@/core/lifecycle';
import type { EngineKind, Tier } from '@/core/model';
import type { Progress } from '@/core/progress';
import { CountSchema, ErrorReportSchema, FiniteSchema, ModelIdSchema } from '../schemas/common';
import { FitReasonSchema, FitSchema } from '../schemas/fit';
import { wholeValueTopic } from './topic';

/** What a download is doing, for its step label. */
export const DOWNLOAD_STEPS = [
  'downloading',
  'waiting-for-network',
  'retrying',
  'verifying',
] as const;
export type DownloadStep = (typeof DOWNLOAD_STEPS)[number];

/** A model with everything a surface says about it. */
export interface ModelView {
  readonly id: ModelId;
  readonly name: string;
  readonly description: string;
  readonly tier: Tier;
  readonly engine: EngineKind;
  readonly bytes: number;
  /** The size is reckoned; the hub has not told it yet. */
  readonly estimated: boolean;
  /** Whether it runs on this machine; null where there are no figures. */
  readonly fit: Fit | null;
  /** Why it stands for its tier on this machine, where another variant does so as a rule. */
  readonly because: readonly FitReason[];
  readonly contextWindow: number;
  readonly licence: string;
  /** Null while nobody has asked for it. */
  readonly lifecycle: LifecycleState | null;
  /** Counts the times its download was started. */
  readonly attempt: number;
  readonly step: DownloadStep | null;
  readonly progress: Progress | null;
  readonly error: ErrorReport | null;
}

/** The one engine, as surfaces see it. */
export interface EngineView {
  readonly loadedModelId: ModelId | null;
  readonly device: 'cpu' | 'gpu' | null;
  readonly loading: {
    readonly modelId: ModelId;
    readonly step: 'reading' | 'compiling';
    /** 0 to 1. */
    readonly fraction: number;
  } | null;
  readonly error: ErrorReport | null;
}

export interface ModelsView {
  readonly models: readonly ModelView[];
  readonly defaultModelId: ModelId;
  /** Models asked for, in the order in which they will be downloaded. */
  readonly queue: readonly ModelId[];
  readonly engine: EngineView;
}

const ProgressSchema: v.GenericSchema<unknown, Progress> = v.object({
  bytesDone: CountSchema,
  bytesTotal: CountSchema,
  bytesPerSecond: v.nullable(FiniteSchema),
  secondsLeft: v.nullable(FiniteSchema),
});

const ModelViewSchema: v.GenericSchema<unknown, ModelView> = v.object({
  id: ModelIdSchema,
  name: v.string(),
  description: v.string(),
  tier: v.picklist(['instant', 'quick', 'smart', 'genius', 'all']),
  engine: v.picklist(['wllama', 'webllm']),
  bytes: CountSchema,
  estimated: v.boolean(),
  fit: v.nullable(FitSchema),
  because: v.array(FitReasonSchema),
  contextWindow: CountSchema,
  licence: v.string(),
  lifecycle: v.nullable(v.picklist(LIFECYCLE_STATES)),
  attempt: CountSchema,
  step: v.nullable(v.picklist(DOWNLOAD_STEPS)),
  progress: v.nullable(ProgressSchema),
  error: v.nullable(ErrorReportSchema),
});

const EngineViewSchema: v.GenericSchema<unknown, EngineView> = v.object({
  loadedModelId: v.nullable(ModelIdSchema),
  device: v.nullable(v.picklist(['cpu', 'gpu'])),
  loading: v.nullable(
    v.object({
      modelId: ModelIdSchema,
      step: v.picklist(['reading', 'compiling']),
      fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  ),
  error: v.nullable(ErrorReportSchema),
});

/** The models on offer, the queue and the engine. */
export const modelsTopic = wholeValueTopic<ModelsView>(
  'models',
  v.object({
    models: v.array(ModelViewSchema),
    defaultModelId: ModelIdSchema,
    queue: v.array(ModelIdSchema),
    engine: EngineViewSchema,
  }),
);
