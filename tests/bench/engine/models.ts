import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoModel } from '@/catalog/demo';
import { asId } from '@/core/ids';
import type { Artifact, Place } from '@/core/manifest';
import type { Model } from '@/core/model';
import type { Hub, HubRepo } from '../../harness/hub/hub';
import type { Kit } from './kit';

/** Repository, and folder of the plain pages' server, of the model for WebLLM. */
const REPO = 'homebody-bench/webllm';

/** What a hub is to serve so that the extension can install the kit's models. */
export function reposOf(kit: Kit): readonly HubRepo[] {
  const [weights] = demoModel.manifest.artifacts;
  if (!weights) throw new Error('The demo model has no file');
  const { source, sha256 } = weights;
  const gguf = { file: join(kit.folder, 'weights.gguf'), sha256 };
  const files = kit.webllm.map(({ name }) => ({
    path: name,
    lfs: /\.(bin|wasm)$/.test(name),
    content: { file: join(kit.folder, 'webllm', name) },
  }));
  return [
    ...(kit.hasWeights
      ? [{ id: source.repo, files: [{ path: source.path, lfs: true, content: gguf }] }]
      : []),
    ...(files.length > 0 ? [{ id: REPO, files }] : []),
  ];
}

/**
 * The kit's model for one engine as the extension offers it. The window bounds the answers: the
 * extension lets an answer have half of it.
 */
export async function modelFor(
  engine: 'webllm' | 'cpu',
  kit: Kit,
  hub: Hub,
  contextWindow: number,
): Promise<Model> {
  const named = { description: 'For measuring.', tier: 'all', contextWindow } as const;
  if (engine === 'cpu') {
    const id = asId<'model'>('bench-cpu');
    const { artifacts } = demoModel.manifest;
    return { ...demoModel, ...named, id, name: 'CPU', manifest: { modelId: id, artifacts } };
  }
  const id = asId<'model'>('bench-webllm');
  const modelUrl = `https://huggingface.co/${REPO}/resolve/${hub.revision(REPO)}/`;
  const artifacts = await Promise.all(
    kit.webllm.map(async ({ name, bytes }): Promise<Artifact> => {
      const content = await readFile(join(kit.folder, 'webllm', name));
      return {
        id: name,
        role: name === 'library.wasm' ? 'runtime' : 'llm',
        name,
        bytes,
        sha256: createHash('sha256').update(content).digest('hex'),
        source: { repo: REPO, revision: hub.revision(REPO), path: name },
        place: placeOf(name, modelUrl),
      };
    }),
  );
  return {
    ...named,
    id,
    name: 'WebLLM',
    engine: 'webllm',
    licence: 'Apache-2.0',
    manifest: { modelId: id, artifacts },
    webllm: { modelUrl, libraryUrl: `${modelUrl}library.wasm`, requiredFeatures: [] },
  };
}

function placeOf(name: string, modelUrl: string): Place {
  const url = modelUrl + name;
  if (name === 'mlc-chat-config.json') return { kind: 'webllm', scope: 'config', url };
  return { kind: 'webllm', scope: name.endsWith('.wasm') ? 'wasm' : 'model', url };
}
