import { BackupNewerError } from '@/host/errors/backup-errors';
import { previewBackup } from '@/messaging/commands/backup';
import { networkTopic } from '@/messaging/topics/network';
import { storageTopic } from '@/messaging/topics/storage';
import { SMART } from '@/ui/testing/sample-models';
import { nothingInstalled } from './model-states';
import { open, type Play } from './stage';

/** Shows a place of the page, as somebody who went there has it. */
function goTo(selector: string): void {
  document.querySelector(selector)?.scrollIntoView({ block: 'center' });
}

/** Chooses a file to import. */
function choose(name: string): void {
  const field = document.querySelector<HTMLInputElement>(
    '.storage-actions > input[accept^=".json"]',
  );
  if (!field) return;
  const files = new DataTransfer();
  files.items.add(new File(['{}'], name));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The options page of somebody who has nothing yet, its dialogs, and what may go wrong there. */
export const optionsStates = {
  'options-empty': {
    before(stage) {
      nothingInstalled(stage);
      const { topics } = stage.adapter;
      const since = Date.now() - 60_000;
      topics.set(networkTopic, { since, unstored: 0, entries: [] });
      topics.set(storageTopic, {
        ...{ models: [], usedBytes: 0, freeBytes: 61_000_000_000, mirror: null },
      });
    },
  },
  'options-delete': {
    after: () => open('.storage-row:first-of-type .storage-actions > button:last-of-type'),
  },
  'options-import': { after: () => choose('homebody-2026-01-02.json') },
  'options-erase': { after: () => open('.button-loss') },
  'options-clear': {
    after: () => open('section:has(.network-table) > .storage-actions > button:last-of-type'),
  },
  'options-error': {
    before({ adapter, host }) {
      host.updateModel(SMART, { lifecycle: null });
      const before = adapter.topics.get(storageTopic);
      if (before) {
        const files = ['params_shard_3.bin', 'tokenizer.json'];
        adapter.topics.set(storageTopic, {
          ...before,
          models: [
            { modelId: SMART, bytes: 900_000_000, work: null, outcome: { kind: 'damaged', files } },
          ],
        });
      }
      adapter.fail(previewBackup, new BackupNewerError('homebody-2026-01-02.json', 2, 1));
    },
    after() {
      choose('homebody-2026-01-02.json');
      goTo('.storage-row');
    },
  },
} satisfies Record<string, Play>;
