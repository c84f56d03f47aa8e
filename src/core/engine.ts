import type { ModelId } from './ids';
import type { EngineKind } from './model';

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
}

export interface GenerateResult {
  /** `stop`: the model ended it. `length`: it reached a limit. */
  readonly finish: 'stop' | 'length';
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly answerTokens: number;
}
