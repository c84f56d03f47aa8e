/** The engine benchmark from a folder that `pack.ts` filled: builds nothing, fetches nothing. */
import { join } from 'node:path';
import { engineBench } from '../engine/engine-bench';
import { readKit } from '../engine/kit';
import { fileNameOf } from '../frame/gpu-name';
import { countOf, optionsOf } from '../frame/options';
import { textOf, writeReport } from '../frame/report';

/**
 * Chromium on a graphics processor without a display, through Vulkan. Without
 * `--disable-vulkan-surface` the instance is refused; without `--disable-gpu-compositing` the
 * first adapter that is asked for is null. NVIDIA's driver hides `shader-f16` unless told not to.
 */
const FLAGS = [
  '--enable-features=Vulkan',
  '--use-angle=vulkan',
  '--disable-vulkan-surface',
  '--disable-gpu-compositing',
  '--enable-dawn-features=vulkan_enable_f16_on_nvidia',
  '--enable-webgpu-developer-features',
];

const { kit, out, loads, asks, tokens } = optionsOf(process.argv.slice(2), {
  kit: '.',
  out: '.',
  loads: '5',
  asks: '12',
  tokens: '96',
});
const report = await engineBench({
  kit: await readKit(kit),
  loads: countOf('loads', loads),
  asks: countOf('asks', asks),
  tokens: countOf('tokens', tokens),
  args: FLAGS,
  say: (line) => process.stderr.write(`${line}\n`),
});
const file = join(out, `engine-${fileNameOf(report.machine.gpu)}.json`);
await writeReport(file, report);
process.stdout.write(`\n${textOf(report)}\n\nWritten to ${file}\n`);
