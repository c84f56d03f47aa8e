import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Everything that the engine benchmark needs besides a browser, in one folder, so that it can be
 * carried to a machine that can build nothing:
 *
 * - `extension/`: the developer build
 * - `pages/`: the plain pages, and `panel-client.js` for the extension's page
 * - `webllm/`: a model as WebLLM reads it, with its library as `library.wasm`
 * - `weights.gguf`: the CPU engine's weights; without it the CPU is not measured
 */
export interface Kit {
  readonly folder: string;
  /** File names of the folder `webllm`; empty where there is none. */
  readonly webllm: readonly { readonly name: string; readonly bytes: number }[];
  readonly hasWeights: boolean;
}

export async function readKit(folder: string): Promise<Kit> {
  const names = await readdir(join(folder, 'webllm')).catch((): string[] => []);
  const webllm = await Promise.all(
    names.sort().map(async (name) => ({
      name,
      bytes: (await stat(join(folder, 'webllm', name))).size,
    })),
  );
  const weights = await stat(join(folder, 'weights.gguf')).catch(() => null);
  return { folder, webllm, hasWeights: weights !== null };
}
