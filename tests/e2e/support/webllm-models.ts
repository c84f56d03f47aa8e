import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asId } from '../../../src/core/ids';
import type { Artifact, Place } from '../../../src/core/manifest';
import type { Model } from '../../../src/core/model';
import type { Hub, HubRepo } from '../../harness/hub/hub';
import { oncePerKey } from '../../harness/once';
import { type WebllmFixtureName, webllmFixture } from '../../harness/webllm-fixture';

const CONTEXT: Readonly<Record<WebllmFixtureName, number>> = {
  'smollm2-135m': 1024,
  'smollm2-2layers': 4096,
};

const repoOf = (name: WebllmFixtureName) => `homebody-demo/${name}-MLC`;

/** The repository from which the hub serves a model that WebLLM runs. */
export async function webllmRepo(name: WebllmFixtureName): Promise<HubRepo> {
  const { dir, files } = await webllmFixture(name);
  const hashed = files.map(async ({ name: path }) => ({
    path,
    lfs: isLfs(path),
    content: await onDisk(join(dir, path)),
  }));
  return { id: repoOf(name), files: await Promise.all(hashed) };
}

const isLfs = (path: string) => /\.(bin|wasm)$/.test(path);

/** A file as the hub takes it, hashed once: every browser has a hub, and they all serve the same. */
const onDisk = oncePerKey(async (file: string) => ({
  file,
  sha256: createHash('sha256')
    .update(await readFile(file))
    .digest('hex'),
}));

/** The catalogue's entry for that model: every file pinned, as a maintainer would pin it. */
export async function webllmModel(hub: Hub, name: WebllmFixtureName): Promise<Model> {
  return modelIn(hub, await webllmRepo(name), {
    id: asId(`${name}-q4f32_1-MLC`),
    name: name === 'smollm2-135m' ? 'SmolLM2 135M on the GPU' : 'SmolLM2 two layers',
    contextWindow: CONTEXT[name],
  });
}

/** A model from all the files of a repository that the hub has. */
export async function modelIn(
  hub: Hub,
  { id: repo, files }: HubRepo,
  facts: Pick<Model, 'id' | 'name' | 'contextWindow'>,
): Promise<Model> {
  const revision = hub.revision(repo);
  const modelUrl = `https://huggingface.co/${repo}/resolve/${revision}/`;
  const artifacts = files.map(async ({ path, content }): Promise<Artifact> => {
    const inMemory = content instanceof Uint8Array;
    return {
      id: `${repo}/${path}`,
      role: path === 'library.wasm' ? 'runtime' : 'llm',
      name: path,
      bytes: inMemory ? content.byteLength : (await stat(content.file)).size,
      sha256: inMemory
        ? createHash('sha256').update(content).digest('hex')
        : (content.sha256 ?? (await onDisk(content.file)).sha256),
      source: { repo, revision, path },
      place: placeOf(path, modelUrl),
    };
  });
  return {
    ...facts,
    description: 'For tests.',
    tier: 'all',
    engine: 'webllm',
    licence: 'Apache-2.0',
    manifest: { modelId: facts.id, artifacts: await Promise.all(artifacts) },
    webllm: { modelUrl, libraryUrl: `${modelUrl}library.wasm`, requiredFeatures: [] },
  };
}

/** The two-layer model with one text put in the place of another, as long, in one of its files. */
export function spoiledRepo(
  name: string,
  file: string,
  [from, to]: readonly [string, string],
): Promise<HubRepo> {
  return changedRepo(name, file, (bytes) => {
    // Latin-1 gives every byte back.
    const text = bytes.toString('latin1');
    if (from.length !== to.length || !text.includes(from))
      throw new Error(`${file} has no ${from}`);
    return Buffer.from(text.replaceAll(from, to), 'latin1');
  });
}

/** The two-layer model under another name, with weights that are no other model's, and as quick. */
export function quickRepo(name: string): Promise<HubRepo> {
  return changedRepo(name, 'params_shard_0.bin', (bytes) => {
    const last = bytes.length - 1;
    bytes.writeUInt8(bytes.readUInt8(last) ^ 1, last);
    return bytes;
  });
}

async function changedRepo(
  name: string,
  file: string,
  change: (bytes: Buffer) => Buffer,
): Promise<HubRepo> {
  const { dir, files } = await webllmFixture('smollm2-2layers');
  const changed = files.map(async ({ name: path }) => {
    const from = join(dir, path);
    const content = path === file ? change(await readFile(from)) : await onDisk(from);
    return { path, lfs: isLfs(path), content };
  });
  return { id: `homebody-demo/${name}`, files: await Promise.all(changed) };
}

function placeOf(file: string, modelUrl: string): Place {
  const url = modelUrl + file;
  if (file === 'mlc-chat-config.json') return { kind: 'webllm', scope: 'config', url };
  return { kind: 'webllm', scope: file.endsWith('.wasm') ? 'wasm' : 'model', url };
}
