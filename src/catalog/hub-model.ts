import type { ModelId } from '@/core/ids';
import type { EngineKind, Tier, WebLlmOverrides } from '@/core/model';

/** Where the files of a model lie. `revision` is a branch: the first install pins its commit. */
export type HubFiles =
  | {
      readonly kind: 'webllm';
      /** `owner/name` */
      readonly repo: string;
      readonly revision: string;
      /** File name of the model library, which does not come from the repository. */
      readonly library: string;
      readonly overrides: WebLlmOverrides;
    }
  | {
      readonly kind: 'gguf';
      readonly repo: string;
      readonly revision: string;
      /** The one file, by its path inside the repository. */
      readonly path: string;
    };

/**
 * A model of the hub that nobody has installed yet: what it is and needs, but not the sizes and
 * hashes of its files, which are only known once its repository was asked. `pinnedModel` makes
 * a `Model` of it then.
 */
export interface HubModel {
  readonly id: ModelId;
  /** The name people see, e.g. "Smart" or "Llama 3.1 8B Instruct". */
  readonly name: string;
  /** One plain line about it. */
  readonly description: string;
  readonly tier: Tier;
  readonly engine: EngineKind;
  /** Tokens that question, history and answer share. */
  readonly contextWindow: number;
  /** SPDX identifier, or the licence's name where it has none. */
  readonly licence: string;
  /** The page of its repository, for people. */
  readonly url: string;
  /** What it takes to download it, in units of 1,000,000 bytes. */
  readonly sizeMB: number;
  /** The size was reckoned from parameters and bits, not read from the hub. */
  readonly estimated: boolean;
  /** Memory to run it, in bytes: of the GPU (`webllm`, WebLLM's own figure) or of the machine. */
  readonly memoryBytes: number;
  /** WebGPU features without which it does not run; empty on the CPU. */
  readonly requiredFeatures: readonly string[];
  /** The largest buffer that a shader binds; null on the CPU. */
  readonly bindingBytes: number | null;
  /** WebLLM's list thinks it fit for phones and the like. */
  readonly lowResource: boolean;
  readonly files: HubFiles;
}

/** The page of a repository on the public hub. */
export function hubPage(repo: string): string {
  return `https://huggingface.co/${repo}`;
}
