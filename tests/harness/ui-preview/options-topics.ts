import { DEFAULT_APPEARANCE } from '@/core/appearance';
import { DEFAULT_GENERATION } from '@/core/generation';
import { entryOf, type NetworkEntry } from '@/core/network-entry';
import { appearanceTopic } from '@/messaging/topics/appearance';
import { enginesTopic } from '@/messaging/topics/engines';
import { generationTopic } from '@/messaging/topics/generation';
import { networkTopic } from '@/messaging/topics/network';
import { storageTopic } from '@/messaging/topics/storage';
import type { MemoryAdapter } from '@/ui/testing/memory-adapter';
import { INSTANT, QUICK, SMART } from '@/ui/testing/sample-models';
import { HERE } from './stage';

/** Some hours before pictures are taken. */
const THEN = Date.now() - 3 * 3_600_000;

function entry(path: string, more: Partial<NetworkEntry>): NetworkEntry {
  const asked = entryOf(
    {
      ...{ kind: 'asked', id: path, at: THEN, purpose: 'download', model: 'Smart' },
      ...{ method: 'GET', host: 'huggingface.co', path, hasBody: false },
    },
    path,
  );
  return { ...asked, open: 0, end: 'whole', status: 200, ...more };
}

/** What the options page shows of somebody who has used Homebody for a while. */
export function setOptionsTopics({ topics }: MemoryAdapter): void {
  topics.set(appearanceTopic, DEFAULT_APPEARANCE);
  topics.set(enginesTopic, {
    choice: 'automatic',
    automatic: { processor: 'gpu', because: [] },
    gpu: 'Example graphics',
  });
  topics.set(generationTopic, {
    generation: { ...DEFAULT_GENERATION, temperature: 0.2 },
    defaults: DEFAULT_GENERATION,
    systemPrompt: 'Answer briefly and in plain words.',
    sitePrompts: [{ site: HERE.site, prompt: 'I rent a flat there.' }],
  });
  topics.set(storageTopic, {
    models: [
      { modelId: SMART, bytes: 1_807_423_488, work: null, outcome: { kind: 'sound' } },
      {
        modelId: QUICK,
        bytes: 1_600_000_000,
        work: { kind: 'verifying', bytesDone: 6, bytesTotal: 10 },
        outcome: null,
      },
      { modelId: INSTANT, bytes: 98_362_432, work: null, outcome: null },
    ],
    usedBytes: 3_505_785_920,
    freeBytes: 61_000_000_000,
    mirror: null,
  });
  const answeredBy = [{ host: 'cdn-lfs.hf.co', times: 1 }];
  topics.set(networkTopic, {
    since: THEN - 86_400_000,
    unstored: 0,
    entries: [
      entry('/api/models/smart/revision/main', { purpose: 'lookup', bytes: 4_200 }),
      entry('/smart/resolve/1f0c/params_shard_0.bin', { bytes: 33_554_432, answeredBy }),
      entry('/smart/resolve/1f0c/params_shard_1.bin', { end: 'broken', bytes: 9_000_000 }),
    ],
  });
}
