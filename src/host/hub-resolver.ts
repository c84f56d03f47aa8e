import type { HubModel } from '@/catalog/hub-model';
import { pickOf } from '@/catalog/manifest-of';
import { filesOf, pinnedModel } from '@/catalog/pinned-model';
import type { Model } from '@/core/model';
import type { HubApiPorts } from '@/installer/hub-repository';
import type { HubAddress } from '@/installer/installer';
import { resolveManifest } from '@/installer/resolve-manifest';

/**
 * Looks up models at a hub: the commit that their branch is at, and its files.
 * @param portsFor what it asks with, for the model of this name
 */
export function hubResolver(hub: HubAddress, portsFor: (model: string) => HubApiPorts) {
  return async (model: HubModel, signal: AbortSignal): Promise<Model> => {
    const ports = portsFor(model.name);
    const { repo, revision } = model.files;
    const request = { modelId: model.id, repo, revision, pick: pickOf(model) };
    const found = await resolveManifest(request, hub, ports, signal);
    const commit = found.artifacts[0]?.source.revision ?? revision;
    return pinnedModel(model, filesOf(found), commit);
  };
}
