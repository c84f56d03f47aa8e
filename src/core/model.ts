import type { ModelId } from './ids';
import type { Manifest } from './manifest';

/** How models are offered to people; `all` is every other chat model behind the tiers. */
export type Tier = 'instant' | 'quick' | 'smart' | 'genius' | 'all';

/** The engines a model can run on. */
export type EngineKind = 'wllama' | 'webllm';

/** A model people can pick. Sizes are bytes, windows are tokens. */
export interface Model {
  readonly id: ModelId;
  /** The name people see, e.g. "Smart" or "SmolLM2 135M". */
  readonly name: string;
  /** One plain line about it. */
  readonly description: string;
  readonly tier: Tier;
  readonly engine: EngineKind;
  /** Tokens that question, history and answer share. */
  readonly contextWindow: number;
  /** SPDX identifier, or the licence's name where it has none. */
  readonly licence: string;
  readonly manifest: Manifest;
}
