import type { ModelId } from './ids';
import type { Manifest } from './manifest';

/** How models are offered to people; `all` is every other chat model behind the tiers. */
export type Tier = 'instant' | 'quick' | 'smart' | 'genius' | 'all';

/** The engines a model can run on. */
export type EngineKind = 'wllama' | 'webllm';

/** What WebLLM's list sets against a model's own configuration; what is absent is left to that. */
export interface WebLlmOverrides {
  /** Tokens; -1 turns the model's own sliding window off. */
  readonly slidingWindow?: number;
  /** Steps of recurrent state that are kept. */
  readonly historySize?: number;
}

/** What WebLLM must know of a model besides its files. */
export interface WebLlmSource {
  /**
   * Where the model's files were installed from, `https://…/resolve/<commit>/`: WebLLM finds them
   * in its store by their URLs, and never asks the network for them.
   */
  readonly modelUrl: string;
  /**
   * The model library. A path such as `/libraries/name.wasm` is a file of the extension's package;
   * an absolute URL is one that was installed like the model's files.
   */
  readonly libraryUrl: string;
  /** WebGPU features without which the library does not run, e.g. `shader-f16`. */
  readonly requiredFeatures: readonly string[];
  readonly overrides?: WebLlmOverrides;
}

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
  /** Only for the engine `webllm`, which cannot do without it. */
  readonly webllm?: WebLlmSource;
}
