import type { ModelId } from './ids';
import type { EngineKind, WebLlmSource } from './model';

/** One turn as an engine reads it. */
export interface Turn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A file that is installed, as an engine finds it in the origin private file system. */
export interface InstalledFile {
  readonly artifactId: string;
  /** Path from the root of the origin private file system, parts joined by `/`. */
  readonly path: string;
  readonly bytes: number;
}

export interface LoadRequest {
  readonly modelId: ModelId;
  readonly kind: EngineKind;
  readonly files: readonly InstalledFile[];
  /** Tokens. */
  readonly contextWindow: number;
  /** Only for `kind: 'webllm'`, which cannot do without it. */
  readonly webllm?: WebLlmSource;
}

/** How far a load is. `fraction` is 0 to 1 and never goes backwards within a load. */
export interface LoadProgress {
  readonly step: 'reading' | 'compiling';
  readonly fraction: number;
}

export interface LoadedModel {
  readonly modelId: ModelId;
  /** Tokens; may be less than asked for. */
  readonly contextWindow: number;
  readonly device: 'cpu' | 'gpu';
  readonly threads: number;
}

export interface GenerateRequest {
  readonly turns: readonly Turn[];
  /** Most tokens the answer may have. */
  readonly maxTokens: number;
  /** 0 is greedy. */
  readonly temperature: number;
  /** Of the likeliest tokens, those that share this much of the probability; 1 is all. */
  readonly topP?: number;
  /** An integer: the same seed gives the same answer to the same turns. WebLLM only. */
  readonly seed?: number;
  /** Texts that end the answer and are not part of it. WebLLM only. */
  readonly stop?: readonly string[];
  /** A JSON schema, as JSON text, that the answer keeps to. WebLLM only. */
  readonly jsonSchema?: string;
}

export interface GenerateResult {
  /** `stop`: the model ended it. `length`: it reached a limit. */
  readonly finish: 'stop' | 'length';
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly answerTokens: number;
}
