import { sha256 as sha256Of } from 'hash-wasm';
import type { ModelId } from '@/core/ids';
import type { Artifact, ArtifactRole, Manifest, Place } from '@/core/manifest';
import { checkManifest } from './check-manifest';
import { SourceChangedError } from './errors/source-changed-error';
import {
  getFromHub,
  type HubApiPorts,
  listRepository,
  type RepositoryFile,
} from './hub-repository';
import { fileUrl, repositoryPage } from './hub-url';
import type { HubAddress } from './installer';

/** What a file of a repository becomes in the manifest. */
export interface Pick {
  readonly role: ArtifactRole;
  readonly name: string;
  readonly place: Place;
}

export interface ResolveRequest {
  readonly modelId: ModelId;
  /** `owner/name` */
  readonly repo: string;
  /** A branch, a tag or a commit; the manifest has the commit it stood for. */
  readonly revision: string;
  /** Which files the model needs; null leaves one out. */
  pick(path: string, commit: string): Pick | null;
}

/**
 * A hub repository at a commit as a manifest, in the order of the paths. Sizes and the SHA-256
 * of files in LFS are the hub's; a file outside LFS (they are small) is fetched once and hashed
 * here, and pinned with the rest from then on.
 * @throws InstallError, ManifestInvalidError
 */
export async function resolveManifest(
  request: ResolveRequest,
  hub: HubAddress,
  ports: HubApiPorts,
  signal: AbortSignal,
): Promise<Manifest> {
  const { modelId, repo, revision } = request;
  const { commit, files } = await listRepository(hub, repo, revision, ports, signal);
  const artifacts: Artifact[] = [];
  for (const file of files) {
    const picked = request.pick(file.path, commit);
    if (!picked) continue;
    const source = { repo, revision: commit, path: file.path };
    const sha256 = file.sha256 ?? (await hashAtSource(file, source, hub, ports, signal));
    artifacts.push({ id: file.path, ...picked, bytes: file.bytes, sha256, source });
  }
  return checkManifest({ modelId, artifacts });
}

async function hashAtSource(
  file: RepositoryFile,
  source: Artifact['source'],
  hub: HubAddress,
  ports: HubApiPorts,
  signal: AbortSignal,
): Promise<string> {
  const url = fileUrl(hub, source);
  const context = { artifact: file.path, url, attempt: 1, bytesStaged: 0 };
  const response = await getFromHub(url, context, repositoryPage(hub, source), ports, signal);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length !== file.bytes) {
    throw new SourceChangedError(context, 'size', file.bytes, bytes.length);
  }
  return await sha256Of(bytes);
}
