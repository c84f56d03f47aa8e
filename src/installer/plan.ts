import type { Artifact, HubSource, Manifest } from '@/core/manifest';
import { type Target, targetOf } from './layout';

/** One content to bring. */
export interface FileToFetch {
  readonly sha256: string;
  readonly bytes: number;
  /** As a person reads it. */
  readonly name: string;
  readonly source: HubSource;
}

/** One content to bring, with every place that needs it. Fetched once, however many use it. */
export interface WantedFile extends FileToFetch {
  /** How many artifacts of the manifest have this content. */
  readonly uses: number;
  /** At least one; no path twice. */
  readonly targets: readonly Target[];
}

/** What a manifest wants, in its order, each content once. */
export async function planOf(manifest: Manifest): Promise<readonly WantedFile[]> {
  const bySha = new Map<string, { first: Artifact; uses: number; targets: Map<string, Target> }>();
  for (const artifact of manifest.artifacts) {
    const target = await targetOf(artifact.place, artifact.sha256, artifact.bytes);
    const known = bySha.get(artifact.sha256) ?? {
      first: artifact,
      uses: 0,
      targets: new Map(),
    };
    known.uses += 1;
    known.targets.set(target.path, target);
    bySha.set(artifact.sha256, known);
  }
  return [...bySha.values()].map(({ first, uses, targets }) => ({
    sha256: first.sha256,
    bytes: first.bytes,
    name: first.name,
    source: first.source,
    uses,
    targets: [...targets.values()],
  }));
}
