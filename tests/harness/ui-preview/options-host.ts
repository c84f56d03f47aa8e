import { exportBackup, importBackup, previewBackup } from '@/messaging/commands/backup';
import { eraseEverything } from '@/messaging/commands/erase';
import { clearNetworkLedger } from '@/messaging/commands/network';
import { setMirror } from '@/messaging/commands/storage';
import { networkTopic } from '@/messaging/topics/network';
import { storageTopic } from '@/messaging/topics/storage';
import type { MemoryAdapter } from '@/ui/testing/memory-adapter';

const COUNTS = {
  ...{ conversations: 2, messages: 6, drafts: 1, settings: 3 },
  ...{ newConversations: 1, newMessages: 2 },
};

/** Answers what the options page asks, as far as it is seen there. */
export function answerOptions(adapter: MemoryAdapter): void {
  const { topics } = adapter;
  adapter.answer(exportBackup, () => COUNTS);
  adapter.answer(previewBackup, () => ({ counts: COUNTS, mirror: null }));
  adapter.answer(importBackup, () => ({ counts: COUNTS, mirrorError: null }));
  adapter.answer(setMirror, ({ base }) => {
    const before = topics.get(storageTopic);
    if (before) topics.set(storageTopic, { ...before, mirror: base });
    return {};
  });
  adapter.answer(clearNetworkLedger, () => {
    topics.set(networkTopic, { since: Date.now(), unstored: 0, entries: [] });
    return {};
  });
  adapter.answer(eraseEverything, () => ({
    removed: { conversations: 2, messages: 6, models: 1, files: 20, bytes: 1_807_423_488 },
    left: [],
  }));
}
