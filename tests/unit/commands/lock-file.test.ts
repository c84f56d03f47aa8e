import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';

const LockSchema = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      optionalDependencies: v.optional(v.record(v.string(), v.string()), {}),
    }),
  ),
});

const lockFile = new URL('../../../package-lock.json', import.meta.url);
const { packages } = v.parse(LockSchema, JSON.parse(readFileSync(lockFile, 'utf8')));

/** The folders where a package at `place` looks for another, the nearest first. */
function lookUp(place: string, name: string): string[] {
  const own = `${place}/node_modules/${name}`;
  const outside = place.lastIndexOf('/node_modules/');
  return outside === -1
    ? [own, `node_modules/${name}`]
    : [own, ...lookUp(place.slice(0, outside), name)];
}

// npm leaves out what it could not fetch when the lock file was written, and `npm ci` then refuses it.
it('npm ci works on every platform: the lock file names the packages of all of them', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !lookUp(place, name).some((folder) => packages[folder]?.version))
      .map((name) => `${name} (wanted by ${place})`),
  );
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
