import models from './webllm-models.json';

/**
 * A chat model as WebLLM's own list has it. `npm run catalog:make` writes these from
 * `prebuiltAppConfig` of the installed package; a test holds the two together.
 */
export interface ListedModel {
  readonly id: string;
  /** `owner/name` on the hub. */
  readonly repo: string;
  /** File name of the model library. */
  readonly library: string;
  /** Graphics memory to run it at its context window, in units of 1,048,576 bytes. */
  readonly vramMB: number;
  /** WebGPU features that the list asks for; it forgets some (see `requiredFeaturesOf`). */
  readonly requiredFeatures: readonly string[];
  /** The list thinks it fit for phones and the like. */
  readonly lowResource: boolean;
  /** Tokens; null where the list leaves it to the model's own configuration. */
  readonly contextWindow: number | null;
  /** Tokens; -1 turns the model's own sliding window off, null leaves it as it is. */
  readonly slidingWindow: number | null;
  /** Steps of recurrent state that are kept; null where the list says nothing. */
  readonly historySize: number | null;
  /** Largest buffer that a shader must be able to bind; null where the list says nothing. */
  readonly bufferBytes: number | null;
}

export const LISTED_MODELS: readonly ListedModel[] = models;
