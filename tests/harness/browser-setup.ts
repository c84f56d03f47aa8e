import { ensureChromium } from './chromium';
import { developerBuild } from './developer-build';
import { demoWeights } from './weights';

/** Before the real-browser tests: the browser, the weights and the build that they run on. */
export default async function setUp(): Promise<void> {
  await ensureChromium();
  await demoWeights();
  await developerBuild();
}
