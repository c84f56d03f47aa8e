/**
 * The folder of the npm package that a bundled module comes from, or null for our own modules
 * and those that a build tool makes up. `id` is a module's id as Rollup gives it.
 */
export function packageOf(id: string): string | null {
  const path = (id.replaceAll('\\', '/').split('?', 1)[0] ?? '').replace(/^\0/, '');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}
