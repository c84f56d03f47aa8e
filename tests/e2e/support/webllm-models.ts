import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asId } from '../../../src/core/ids';
import type { Artifact, Place } from '../../../src/core/manifest';
import type { Model } from '../../../src/core/model';
import type { Hub, HubRepo } from '../../harness/hub/hub';
import { type WebllmFixtureName, webllmFixture } from '../../harness/webllm-fixture';

const CONTEXT: Readonly<Record<WebllmFixtureName, number>> = {
  'smollm2-135m': 1024,
  'smollm2-2layers': 4096,
};

const repoOf = (name: WebllmFixtureName) => `homebody-demo/${name}-MLC`;

/** The repository from which the hub serves a model that WebLLM runs. */
export async function webllmRepo(name: WebllmFixtureName): Promise<HubRepo> {
  const { dir, files } = await webllmFixture(name);
  return {
    id: repoOf(name),
    files: files.map((file) => ({
      path: file.name,
      lfs: /\.(bin|wasm)$/.test(file.name),
      content: { file: join(dir, file.name) },
    })),
  };
}

/** The catalogue's entry for that model: every file pinned, as a maintainer would pin it. */
export async function webllmModel(hub: Hub, name: WebllmFixtureName): Promise<Model> {
  const { dir, files } = await webllmFixture(name);
  const repo = repoOf(name);
  const revision = hub.revision(repo);
  const modelUrl = `https://huggingface.co/${repo}/resolve/${revision}/`;
  const artifacts = files.map(async (file): Promise<Artifact> => {
    const content = await readFile(join(dir, file.name));
    return {
      id: `${name}/${file.name}`,
      role: file.name === 'library.wasm' ? 'runtime' : 'llm',
      name: `${name} ${file.name}`,
      bytes: file.bytes,
      sha256: createHash('sha256').update(content).digest('hex'),
      source: { repo, revision, path: file.name },
      place: placeOf(file.name, modelUrl),
    };
  });
  const id = asId<'model'>(`${name}-q4f32_1-MLC`);
  return {
    id,
    name: name === 'smollm2-135m' ? 'SmolLM2 135M on the GPU' : 'SmolLM2 two layers',
    description: 'For tests.',
    tier: 'all',
    engine: 'webllm',
    contextWindow: CONTEXT[name],
    licence: 'Apache-2.0',
    manifest: { modelId: id, artifacts: await Promise.all(artifacts) },
    webllm: { modelUrl, libraryUrl: `${modelUrl}library.wasm`, requiredFeatures: [] },
  };
}

function placeOf(file: string, modelUrl: string): Place {
  const url = modelUrl + file;
  if (file === 'mlc-chat-config.json') return { kind: 'webllm', scope: 'config', url };
  return { kind: 'webllm', scope: file.endsWith('.wasm') ? 'wasm' : 'model', url };
}
