import { createCipheriv, createHash } from 'node:crypto';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { builtOnce } from '../../harness/built-once';
import { cacheDir } from '../../harness/cache';

/** As large as the shards of the models on the hub. */
export const SHARD_BYTES = 32 * 1024 * 1024;
const STEP_BYTES = 1024 * 1024;

const IndexSchema = v.object({ shards: v.array(v.string()), whole: v.string() });

export interface Content {
  readonly folder: string;
  /** SHA-256 of each shard; shard `i` is the file that `shardName(i)` names. */
  readonly shards: readonly string[];
  /** SHA-256 of all of them, one after another. */
  readonly whole: string;
  readonly bytes: number;
}

export const shardName = (index: number) => `params_shard_${index}.bin`;

/** Bytes that look random and are the same on every machine, kept in the cache of the tests. */
export async function contentOf(megabytes: number): Promise<Content> {
  const count = Math.max(1, Math.round((megabytes * 1e6) / SHARD_BYTES));
  const folder = await builtOnce(cacheDir('bench', `install-1-${count}`), (place) =>
    make(place, count),
  );
  const index = v.parse(
    IndexSchema,
    JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')),
  );
  return { folder, ...index, bytes: count * SHARD_BYTES };
}

/** The first shards of some content, as content of its own; `whole` is then not known. */
export function firstShards(content: Content, count: number): Content {
  const shards = content.shards.slice(0, count);
  return { ...content, shards, whole: '', bytes: shards.length * SHARD_BYTES };
}

async function make(folder: string, count: number): Promise<void> {
  const whole = createHash('sha256');
  const shards: string[] = [];
  const zeros = Buffer.alloc(STEP_BYTES);
  for (let index = 0; index < count; index++) {
    const seed = createHash('sha256').update(`shard ${index}`).digest();
    const stream = createCipheriv('aes-128-ctr', seed.subarray(0, 16), seed.subarray(16));
    const shard = createHash('sha256');
    const file = await open(join(folder, shardName(index)), 'w');
    try {
      for (let at = 0; at < SHARD_BYTES; at += STEP_BYTES) {
        const bytes = stream.update(zeros);
        shard.update(bytes);
        whole.update(bytes);
        await file.write(bytes);
      }
    } finally {
      await file.close();
    }
    shards.push(shard.digest('hex'));
  }
  const index = { shards, whole: whole.digest('hex') };
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
}
