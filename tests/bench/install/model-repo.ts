import { join } from 'node:path';
import { asId } from '@/core/ids';
import type { Manifest } from '@/core/manifest';
import { type Content, SHARD_BYTES, shardName } from './content';

const REPO = 'homebody-bench/made-up-model';
const REVISION = '0'.repeat(40);
/** Where the hub's server has the files of the model, for everyone who fetches them. */
export const MODEL_PATH = `/${REPO}/resolve/${REVISION}/`;

/** The addresses of the shards. */
export function shardUrls(base: string, { shards }: Content): string[] {
  return shards.map((_, index) => `${base}${MODEL_PATH}${shardName(index)}`);
}

/**
 * The files of a model that WebLLM takes for one of its own: its configuration, tokenizer and
 * library are real ones (those of `folder`), its weights are the content, named as shards that
 * hold no tensors.
 */
export function fileOfModel(
  path: string,
  content: Content,
  folder: string,
): string | Uint8Array | null {
  if (!path.startsWith(MODEL_PATH)) return null;
  const name = path.slice(MODEL_PATH.length);
  if (name === 'tensor-cache.json') return new TextEncoder().encode(tensorCache(content));
  if (content.shards.some((_, index) => shardName(index) === name)) {
    return join(content.folder, name);
  }
  return join(folder, name);
}

function tensorCache({ shards }: Content): string {
  const records = shards.map((_, index) => ({
    dataPath: shardName(index),
    format: 'raw-shard',
    nbytes: SHARD_BYTES,
    records: [],
  }));
  return JSON.stringify({ metadata: {}, records });
}

/** The shards as the installer is told of them, to be put where WebLLM reads. */
export function manifestFor(content: Content): Manifest {
  return {
    modelId: asId<'model'>('made-up-model'),
    artifacts: content.shards.map((sha256, index) => ({
      id: shardName(index),
      role: 'llm',
      name: `Shard ${index}`,
      bytes: SHARD_BYTES,
      sha256,
      source: { repo: REPO, revision: REVISION, path: shardName(index) },
      place: {
        kind: 'webllm',
        scope: 'model',
        url: `https://huggingface.co${MODEL_PATH}${shardName(index)}`,
      },
    })),
  };
}
