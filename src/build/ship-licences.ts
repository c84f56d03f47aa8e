import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { EMBEDDED } from './embedded';
import { packageOf } from './package-of';

const FILE = 'licences.txt';
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;
const RULE = '='.repeat(80);
const PackageSchema = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string(), 'see below'),
});

/**
 * Build time only. Gathers the npm packages that end up in the extension and writes their
 * licences into it: those that are shipped, and no others.
 */
export class ShippedLicences {
  readonly #folders = new Set<string>();

  /** A Vite plugin that notes what is bundled; belongs among `plugins` and `worker.plugins`. */
  collect(): Plugin {
    return {
      name: 'collect-licences',
      apply: 'build',
      generateBundle: (_options, bundle) => {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const id of output.moduleIds) {
            const folder = packageOf(id);
            if (folder !== null) this.#folders.add(folder);
          }
        }
      },
    };
  }

  /**
   * Writes `licences.txt` into the built extension; resolves to the name of the file.
   * @throws Error where a package comes without the text of its licence
   */
  async write(extension: string): Promise<string> {
    const parts = await Promise.all([...this.#folders].toSorted().map(describePackage));
    const head = 'Homebody ships the following software. Each part is under its own licence.\n';
    await writeFile(join(extension, FILE), [head, ...parts].join(`\n${RULE}\n`));
    return FILE;
  }
}

async function describePackage(folder: string): Promise<string> {
  const json: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = v.parse(PackageSchema, json);
  const files = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).toSorted();
  const carried = EMBEDDED[name] ?? [];
  if (files.length === 0 && carried.length === 0) {
    throw new Error(
      `${name} is shipped, but its package has no licence file: look its licence up and add it to src/build/embedded.ts.`,
    );
  }
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const embedded = carried.map(
    (part) =>
      `It carries ${part.name} (${part.licence}), ${part.home}\n${part.copyright}\n${part.text ?? 'The text of this licence stands with another part of this file.'}`,
  );
  return [
    `${name} ${version} (${license})`,
    ...embedded,
    ...texts.map((text) => text.trim()),
    '',
  ].join('\n\n');
}
