import type { HubModel } from '@/catalog/hub-model';
import { pickOf } from '@/catalog/manifest-of';
import { filesOf, pinnedModel } from '@/catalog/pinned-model';
import type { Model } from '@/core/model';
import type { HubApiPorts } from '@/installer/hub-repository';
import type { HubAddress } from '@/installer/installer';
import { resolveManifest } from '@/installer/resolve-manifest';

/** A model that could not be pinned, and why. */
export interface Unpinned {
  readonly id: string;
  readonly reason: string;
}

/**
 * Looks up the files of each model at the hub, one model after the other, and pins them to the
 * commit that its branch is at. A model that cannot be pinned does not keep the others from it.
 */
export async function pinModels(
  models: readonly HubModel[],
  hub: HubAddress,
  ports: HubApiPorts,
): Promise<{ readonly pinned: readonly Model[]; readonly unpinned: readonly Unpinned[] }> {
  const pinned: Model[] = [];
  const unpinned: Unpinned[] = [];
  for (const model of models) {
    const { repo, revision } = model.files;
    const request = { modelId: model.id, repo, revision, pick: pickOf(model) };
    try {
      const found = await resolveManifest(request, hub, ports, new AbortController().signal);
      const commit = found.artifacts[0]?.source.revision ?? revision;
      pinned.push(pinnedModel(model, filesOf(found), commit));
    } catch (thrown) {
      unpinned.push({ id: model.id, reason: String(thrown) });
    }
  }
  return { pinned, unpinned };
}
