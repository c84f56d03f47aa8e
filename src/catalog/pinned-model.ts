import type { Manifest } from '@/core/manifest';
import type { Model } from '@/core/model';
import type { HubModel } from './hub-model';
import { manifestOf, type ResolvedFile, webllmModelUrl } from './manifest-of';

/** Where the model libraries lie in the extension's package. */
const LIBRARIES = '/libraries';

/**
 * A model of the hub whose files are now known: the same in every word a person reads, with a
 * manifest that can be installed and what its engine must know.
 * @param revision the commit that `files` were read at, 40 hexadecimal digits
 * @param libraryUrl where its model library lies, if not in the package
 * @throws HubFilesError
 */
export function pinnedModel(
  model: HubModel,
  files: readonly ResolvedFile[],
  revision: string,
  libraryUrl?: string,
): Model {
  const { id, name, description, tier, engine, contextWindow, licence, requiredFeatures } = model;
  const pinned: Model = {
    ...{ id, name, description, tier, engine, contextWindow, licence },
    manifest: manifestOf(model, files, revision),
  };
  if (model.files.kind === 'gguf') return pinned;
  const { overrides } = model.files;
  return {
    ...pinned,
    webllm: {
      modelUrl: webllmModelUrl(model.files.repo, revision),
      libraryUrl: libraryUrl ?? `${LIBRARIES}/${model.files.library}`,
      requiredFeatures,
      ...(Object.keys(overrides).length > 0 && { overrides }),
    },
  };
}

/** The files that the installer resolved for `pickOf(model)`, as `pinnedModel` takes them. */
export function filesOf({ artifacts }: Manifest): ResolvedFile[] {
  return artifacts.map(({ source, bytes, sha256 }) => ({ path: source.path, bytes, sha256 }));
}
