import { ensureChromium } from './chromium';
import { developerBuild } from './developer-build';
import { textOf } from './setup-error';
import { webllmFixture } from './webllm-fixture';
import { demoWeights } from './weights';

/**
 * Before the real-browser tests: the browser, the weights, the build that they run on, and the
 * models for WebGPU, so that two workers do not make them side by side.
 */
export default async function setUp(): Promise<void> {
  await ensureChromium();
  await demoWeights();
  await developerBuild();
  for (const name of ['smollm2-2layers', 'smollm2-135m'] as const) {
    // The tests that need it fail with this reason too; the others can do without.
    await webllmFixture(name).catch((error: unknown) => {
      process.stderr.write(`${textOf(error)}\n`);
    });
  }
}
