import { cp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { developerBuild } from '../../harness/developer-build';
import { type WebllmFixtureName, webllmFixture } from '../../harness/webllm-fixture';
import { demoWeights } from '../../harness/weights';
import { buildPages } from '../frame/build-pages';
import { bundleScript, ROOT } from '../frame/bundle-script';

const PAGES = join(ROOT, 'tests/bench/engine/pages');

export interface KitOptions {
  readonly model: WebllmFixtureName;
  /** Which engines are to be measured. */
  readonly engines: readonly ('webllm' | 'cpu')[];
  /** Copies the models instead of pointing to them, so that the folder can be carried away. */
  readonly whole: boolean;
}

/** Fills an empty folder with what `readKit` describes. */
export async function makeKit(folder: string, options: KitOptions): Promise<void> {
  await cp(await developerBuild(), join(folder, 'extension'), { recursive: true });
  await makePages(join(folder, 'pages'));
  const place = options.whole
    ? (from: string, to: string) => cp(from, to, { recursive: true })
    : (from: string, to: string) => symlink(from, to);
  if (options.engines.includes('webllm')) {
    await place((await webllmFixture(options.model)).dir, join(folder, 'webllm'));
  }
  if (options.engines.includes('cpu')) {
    await place(await demoWeights(), join(folder, 'weights.gguf'));
  }
}

async function makePages(folder: string): Promise<void> {
  await buildPages(PAGES, ['webllm.html', 'wllama.html'], folder);
  const client = await bundleScript('tests/bench/engine/pages/panel-client.ts', 'iife');
  await writeFile(join(folder, 'panel-client.js'), client);
  const wllama = join(ROOT, 'node_modules/@wllama/wllama/src/wasm/wllama.wasm');
  await cp(wllama, join(folder, 'wllama.wasm'));
}
