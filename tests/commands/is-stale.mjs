/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 *
 * @typedef {object} LockFile
 * @property {Readonly<Record<string, LockedPackage>>} [packages] by their place; '' is the project
 */

/**
 * Whether `node_modules` holds something other than what the lock file asks for. `installed` is
 * npm's own record in `node_modules/.package-lock.json`. Optional packages may be missing: most
 * are for other platforms.
 * @param {LockFile} wanted
 * @param {LockFile} installed
 * @returns {boolean}
 */
export function isStale(wanted, installed) {
  const asked = wanted.packages ?? {};
  const there = installed.packages ?? {};
  for (const [place, pinned] of Object.entries(asked)) {
    if (place === '') continue;
    const found = there[place];
    if (!found && pinned.optional) continue;
    if (found?.version !== pinned.version || found?.integrity !== pinned.integrity) return true;
  }
  return Object.keys(there).some((place) => !(place in asked));
}
