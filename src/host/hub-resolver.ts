import type { HubModel } from '@/catalog/hub-model';
import { pickOf } from '@/catalog/manifest-of';
import { filesOf, pinnedModel } from '@/catalog/pinned-model';
import type { Model } from '@/core/model';
import type { HubApiPorts } from '@/installer/hub-repository';
import type { HubAddress } from '@/installer/installer';
import { resolveManifest } from '@/installer/resolve-manifest';

const BROWSER: HubApiPorts = { fetch: (url, init) => fetch(url, init), now: () => Date.now() };

/** Looks up models at a hub: the commit that their branch is at, and its files. */
export function hubResolver(hub: HubAddress, ports: HubApiPorts = BROWSER) {
  return async (model: HubModel, signal: AbortSignal): Promise<Model> => {
    const { repo, revision } = model.files;
    const request = { modelId: model.id, repo, revision, pick: pickOf(model) };
    const found = await resolveManifest(request, hub, ports, signal);
    const commit = found.artifacts[0]?.source.revision ?? revision;
    return pinnedModel(model, filesOf(found), commit);
  };
}
