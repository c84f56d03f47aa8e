import type { HubSource } from '@/core/manifest';
import type { HubAddress } from './installer';

/**
 * The canonical address of a file on a hub. A redirect from it may be signed for a while only,
 * so every request starts here.
 */
export function fileUrl(hub: HubAddress, { repo, revision, path }: HubSource): string {
  return `${hub.base}/${segments(repo)}/resolve/${encodeURIComponent(revision)}/${segments(path)}`;
}

/** The page of a repository, where a person can ask for access. */
export function repositoryPage(hub: HubAddress, { repo }: HubSource): string {
  return `${hub.base}/${segments(repo)}`;
}

function segments(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
