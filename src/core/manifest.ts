import type { ModelId } from './ids';

/** What an artifact is for, in the words of a "Downloading AI models" screen. */
export type ArtifactRole = 'llm' | 'stt' | 'tts' | 'runtime';

/**
 * Where an engine looks for an installed file.
 * `blob`: content-addressed, opened by its hash (the CPU engine reads a GGUF this way).
 * `webllm`: WebLLM's own OPFS cache, keyed by URL, in one of its three scopes.
 */
export type Place =
  | { readonly kind: 'blob' }
  | { readonly kind: 'webllm'; readonly scope: 'config' | 'model' | 'wasm'; readonly url: string };

/** A file of a repository on a model hub, pinned to a commit. */
export interface HubSource {
  /** `owner/name` */
  readonly repo: string;
  /** The 40 hexadecimal digits of a commit; never a branch, so the bytes cannot change. */
  readonly revision: string;
  /** The file's path inside the repository, with `/` between its parts. */
  readonly path: string;
}

/** One file that a model needs. */
export interface Artifact {
  /** Stable across releases; unique inside a manifest. */
  readonly id: string;
  readonly role: ArtifactRole;
  /** What a person reads while it downloads. */
  readonly name: string;
  /** Exact size in bytes. */
  readonly bytes: number;
  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly source: HubSource;
  readonly place: Place;
}

/** Everything that must be on disk before a model can be loaded. */
export interface Manifest {
  readonly modelId: ModelId;
  /** In the order in which they are fetched. */
  readonly artifacts: readonly Artifact[];
}

/** The whole of a manifest in bytes. */
export function manifestBytes(manifest: Manifest): number {
  return manifest.artifacts.reduce((sum, artifact) => sum + artifact.bytes, 0);
}
