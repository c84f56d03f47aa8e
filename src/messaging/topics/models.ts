import * as v from 'valibot';
import type { FitReason } from '@/core/device-fit';
import type { ErrorReport } from '@/core/errors/homebody-error';
import type { ConversationId, ModelId } from '@/core/ids';
import { LIFECYCLE_STATES, type LifecycleState } from '@/core/lifecycle';

import type { Progress } from '@/core/progress';
import {
  ConversationIdSchema,
  CountSchema,
  ErrorReportSchema,
  FiniteSchema,
  ModelIdSchema,
} from '../schemas/common';
import { FitReasonSchema } from '../schemas/fit';
import { type ModelFacts, modelFactsEntries } from '../schemas/model-facts';
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
export interface ModelView extends ModelFacts {
  /** Why it stands for its tier on this machine, where another variant does so as a rule. */
  readonly because: readonly FitReason[];
  /** Null while nobody has asked for it. */
  readonly lifecycle: LifecycleState | null;
  /** Counts the times its download was asked for. */
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

/**
 * What became of the last switch: the model that a conversation asked for is loaded, or could
 * not be. Surfaces that show this conversation say so, once a `count`.
 */
export interface SwitchView {
  readonly count: number;
  readonly conversationId: ConversationId;
  readonly modelId: ModelId;
  /** Null where the model is loaded. */
  readonly error: ErrorReport | null;
  /** The model that answers instead, where loading failed and there was one before. */
  readonly backTo: ModelId | null;
}

export interface ModelsView {
  readonly models: readonly ModelView[];
  readonly defaultModelId: ModelId;
  /** Models asked for, in the order in which they will be downloaded. */
  readonly queue: readonly ModelId[];
  readonly engine: EngineView;
  /** The conversation the person was last in, on whichever surface. */
  readonly activeConversationId: ConversationId | null;
  /** A model that will be loaded when the answers under way have ended; null where none waits. */
  readonly switchingTo: ModelId | null;
  /** Null until a model was switched to, or could not be. */
  readonly lastSwitch: SwitchView | null;
}

const ProgressSchema: v.GenericSchema<unknown, Progress> = v.object({
  bytesDone: CountSchema,
  bytesTotal: CountSchema,
  bytesPerSecond: v.nullable(FiniteSchema),
  secondsLeft: v.nullable(FiniteSchema),
});

const ModelViewSchema: v.GenericSchema<unknown, ModelView> = v.object({
  ...modelFactsEntries,
  because: v.array(FitReasonSchema),
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

const SwitchViewSchema: v.GenericSchema<unknown, SwitchView> = v.object({
  count: CountSchema,
  conversationId: ConversationIdSchema,
  modelId: ModelIdSchema,
  error: v.nullable(ErrorReportSchema),
  backTo: v.nullable(ModelIdSchema),
});

/** The models on offer, the queue and the engine. */
export const modelsTopic = wholeValueTopic<ModelsView>(
  'models',
  v.object({
    models: v.array(ModelViewSchema),
    defaultModelId: ModelIdSchema,
    queue: v.array(ModelIdSchema),
    engine: EngineViewSchema,
    activeConversationId: v.nullable(ConversationIdSchema),
    switchingTo: v.nullable(ModelIdSchema),
    lastSwitch: v.nullable(SwitchViewSchema),
  }),
);
