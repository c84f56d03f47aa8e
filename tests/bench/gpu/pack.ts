/** Fills a folder with everything that a benchmark needs on a machine that has nothing. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { type KitOptions, makeKit } from '../engine/make-kit';
import { ROOT } from '../frame/bundle-script';
import { optionsOf, UsageError } from '../frame/options';
import { makeInstallKit } from '../install/kit';

const { out, bench, model, engine } = optionsOf(process.argv.slice(2), {
  out: '',
  bench: 'engine',
  model: 'smollm2-2layers',
  engine: 'webllm',
});
await mkdir(out, { recursive: true });
if (bench === 'engine') {
  await makeKit(out, { model: modelOf(model), engines: enginesOf(engine), whole: true });
} else if (bench === 'install') {
  await makeInstallKit(out);
} else throw new UsageError(`--bench ${bench}: engine or install`);
// `run.sh` asks for a graphics driver where this says `engine`.
await writeFile(join(out, 'bench'), `${bench}\n`);
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@playwright/test': 'playwright-core', '@': join(ROOT, 'src') } },
  ssr: { noExternal: true, external: ['playwright-core'] },
  build: {
    ssr: join(ROOT, `tests/bench/gpu/main-${bench}.ts`),
    target: 'node20',
    outDir: out,
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
  },
});
const library = 'node_modules/playwright-core';
await cp(join(ROOT, library), join(out, library), { recursive: true });
await cp(process.execPath, join(out, 'node'));

function modelOf(name: string): KitOptions['model'] {
  if (name === 'smollm2-2layers' || name === 'smollm2-135m') return name;
  throw new UsageError(`--model ${name}: smollm2-2layers or smollm2-135m`);
}

function enginesOf(name: string): KitOptions['engines'] {
  if (name === 'both') return ['webllm', 'cpu'];
  if (name === 'webllm' || name === 'cpu') return [name];
  throw new UsageError(`--engine ${name}: webllm, cpu or both`);
}
