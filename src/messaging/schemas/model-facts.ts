import * as v from 'valibot';
import type { Fit } from '@/core/device-fit';
import type { ModelId } from '@/core/ids';
import type { EngineKind, Tier } from '@/core/model';
import { CountSchema, ModelIdSchema } from './common';
import { FitSchema } from './fit';

/** What a surface says of a model that nothing was done with yet. */
export interface ModelFacts {
  readonly id: ModelId;
  readonly name: string;
  readonly description: string;
  readonly tier: Tier;
  readonly engine: EngineKind;
  /** The download. */
  readonly bytes: number;
  /** The size is reckoned; the hub has not told it yet. */
  readonly estimated: boolean;
  /** To run it: of the GPU for `webllm`, else of the machine. Null where there are no figures. */
  readonly memoryBytes: number | null;
  /** Whether it runs on this machine; null where there are no figures. */
  readonly fit: Fit | null;
  /** Tokens. */
  readonly contextWindow: number;
  readonly licence: string;
}

/** The parts of `ModelFacts`, for schemas of what has more. */
export const modelFactsEntries = {
  id: ModelIdSchema,
  name: v.string(),
  description: v.string(),
  tier: v.picklist(['instant', 'quick', 'smart', 'genius', 'all']),
  engine: v.picklist(['wllama', 'webllm']),
  bytes: CountSchema,
  estimated: v.boolean(),
  memoryBytes: v.nullable(CountSchema),
  fit: v.nullable(FitSchema),
  contextWindow: CountSchema,
  licence: v.string(),
};
