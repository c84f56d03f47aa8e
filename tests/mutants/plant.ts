import { relative } from 'node:path';
import type { Plugin } from 'vitest/config';
import { MUTANTS } from './list';

/** Plants one fault of the list as its file is read; the file on disk stays as it is. */
export function plantMutant(root: string, name: string): Plugin {
  const mutant = MUTANTS.find((one) => one.name === name);
  if (!mutant) throw new Error(`No mutant is called "${name}"`);
  return {
    name: 'plant-mutant',
    enforce: 'pre',
    transform(code, id) {
      if (relative(root, id.split('?')[0] ?? id) !== mutant.file) return null;
      if (code.split(mutant.find).length !== 2) {
        throw new Error(`"${mutant.find}" does not stand once in ${mutant.file}`);
      }
      return code.replace(mutant.find, () => mutant.replace);
    },
  };
}
