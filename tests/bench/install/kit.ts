import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { webllmFixture } from '../../harness/webllm-fixture';
import { buildPages } from '../frame/build-pages';
import { ROOT } from '../frame/bundle-script';

/** The model that WebLLM is told of is this one, with other weights. */
const MODEL = 'smollm2-2layers';
/** What is left out is the weights: the bytes to install stand for them. */
const IS_WEIGHTS = /^(params_shard|tensor-cache)/;

/**
 * Fills an empty folder with all that the installer's benchmark needs besides a browser and the
 * bytes, so that it can be carried to a machine that can build nothing:
 *
 * - `pages/`: the page and its workers
 * - `model/`: configuration, tokenizer and library of a model that WebLLM can load
 */
export async function makeInstallKit(folder: string): Promise<void> {
  const { dir, files } = await webllmFixture(MODEL);
  await mkdir(join(folder, 'model'), { recursive: true });
  for (const { name } of files) {
    if (!IS_WEIGHTS.test(name)) await cp(join(dir, name), join(folder, 'model', name));
  }
  const pages = join(ROOT, 'tests/bench/install/pages');
  await buildPages(pages, ['page.html'], join(folder, 'pages'));
}
