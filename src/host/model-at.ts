import { fileUrl } from '@/installer/hub-url';
import type { Downloads } from './downloads';
import type { Shelf } from './shelf';

/**
 * Name of the model that a file at this path of a hub belongs to, of those that were ever asked
 * for; null where it is no one's. A mirror may have the hub's paths below one of its own.
 */
export function modelAt(
  path: string,
  { shelf, downloads }: { readonly shelf: Shelf; readonly downloads: Downloads },
): string | null {
  for (const { modelId } of downloads.all) {
    const model = shelf.pinned(modelId);
    const isIts = model?.manifest.artifacts.some(({ source }) =>
      path.endsWith(fileUrl({ base: '' }, source)),
    );
    if (model && isIts) return model.name;
  }
  return null;
}
