import { type Hub, type HubRepo, startHub } from './hub/hub';
import { DEMO_WEIGHTS, demoWeights } from './weights';

/** The demo model's only file. */
export const DEMO_FILE = 'SmolLM2-135M-Instruct.Q4_1.gguf';

/** A hub on this machine that serves the demo model at the address that the catalogue pins, and `more`. */
export async function startDemoHub(more: readonly HubRepo[] = []): Promise<Hub> {
  const file = await demoWeights();
  const files = [{ path: DEMO_FILE, lfs: true, content: { file, sha256: DEMO_WEIGHTS.sha256 } }];
  const demo = { id: 'homebody-demo/SmolLM2-135M-Instruct-GGUF', files };
  return startHub({ repos: [demo, ...more] });
}
