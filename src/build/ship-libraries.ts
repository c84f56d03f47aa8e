import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A model library as the catalogue records it. */
export interface RecordedLibrary {
  readonly file: string;
  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** The list in the package by which the extension knows what it has. */
const LIST = 'libraries.json';

/**
 * Build time only. Looks at the model libraries that were copied into `libraries/` of the built
 * extension, and writes down which there are.
 * @returns the name of the list, which libraries the package has, and which recorded ones it lacks
 * @throws Error for one that is not recorded, or has other bytes than were recorded
 */
export async function shipLibraries(extension: string, recorded: readonly RecordedLibrary[]) {
  const folder = join(extension, 'libraries');
  const files = (await readdir(folder).catch(() => [])).toSorted();
  const hashes = new Map(recorded.map(({ file, sha256 }) => [file, sha256]));
  for (const file of files) {
    const sha256 = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
    if (hashes.get(file) === sha256) continue;
    const problem = hashes.has(file) ? 'has other bytes than were recorded' : 'is not recorded';
    throw new Error(
      `public/libraries/${file} ${problem}: remove it, or run \`npm run catalog:libraries\`.`,
    );
  }
  await writeFile(join(extension, LIST), `${JSON.stringify({ libraries: files }, null, 2)}\n`);
  return { list: LIST, has: files, lacks: [...hashes.keys()].filter((f) => !files.includes(f)) };
}

/** What whoever builds should know: a build without libraries runs on the CPU alone. */
export function librariesNotice(has: readonly string[], lacks: readonly string[]): string | null {
  if (has.length > 0 && lacks.length === 0) return null;
  const which =
    has.length === 0 ? 'no model library' : `not these model libraries: ${lacks.join(', ')}`;
  return `This build has ${which}. Models that need one say so and offer their CPU variant. To add them: npm run catalog:libraries`;
}
