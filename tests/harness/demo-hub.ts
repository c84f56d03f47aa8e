import { type Hub, startHub } from './hub/hub';
import { demoWeights } from './weights';

/** A hub on this machine that serves the demo model at the address that the catalogue pins. */
export async function startDemoHub(): Promise<Hub> {
  const file = await demoWeights();
  const path = 'SmolLM2-135M-Instruct.Q4_1.gguf';
  const files = [{ path, lfs: true, content: { file } }];
  return startHub({ repos: [{ id: 'homebody-demo/SmolLM2-135M-Instruct-GGUF', files }] });
}
