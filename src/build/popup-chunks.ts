import { join } from 'node:path';

/** What the bundler tells of a module: what it imports at once. */
type ModuleInfo = (id: string) => { readonly importedIds: readonly string[] } | null;

/**
 * Names the chunk of a module, so that the popup starts from two files and not from thirty: each
 * file that a page loads costs it time, whatever its size.
 * @param popupPage path of the popup's page, whose entrypoint `main.tsx` stands beside it
 * @param hostPage path of the host's page, whose entrypoint is `main.ts`
 * @returns `surface` for what the popup needs at once, `common` for what the host's document needs
 *   too, which then loads no interface; null for everything else, and for the entrypoints
 *   themselves, which nobody else may run
 */
export function popupChunks(
  popupPage: string,
  hostPage: string,
): (id: string, context: { getModuleInfo: ModuleInfo }) => string | null {
  const popup = join(popupPage, '..', 'main.tsx');
  const host = join(hostPage, '..', 'main.ts');
  let known: { popup: Set<string>; host: Set<string> } | null = null;
  return (id, context) => {
    const getModuleInfo: ModuleInfo = (one) => context.getModuleInfo(one);
    known ??= { popup: reachable(popup, getModuleInfo), host: reachable(host, getModuleInfo) };
    if (id === popup || id === host || !known.popup.has(id)) return null;
    return known.host.has(id) ? 'common' : 'surface';
  };
}

function reachable(from: string, getModuleInfo: ModuleInfo): Set<string> {
  const seen = new Set([from]);
  // A set is walked in the order in which it grows.
  for (const id of seen) for (const other of getModuleInfo(id)?.importedIds ?? []) seen.add(other);
  return seen;
}
