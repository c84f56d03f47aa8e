// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { cancelStorageWork } from '@/messaging/commands/storage';
import { type StorageOutcome, type StorageWork, storageTopic } from '@/messaging/topics/storage';
import { OptionsContext } from '../app/app-context';
import { createOptionsApp } from '../app/options-app';
import { MemoryAdapter } from '../testing/memory-adapter';
import { MemoryHost } from '../testing/memory-host';
import { QUICK, sampleModels } from '../testing/sample-models';
import { find, press } from '../testing/show';
import { settle } from '../testing/stage';
import { StorageSection } from './storage-section';

async function shown() {
  const adapter = new MemoryAdapter();
  new MemoryHost(adapter, sampleModels);
  const publish = (work: StorageWork | null, outcome: StorageOutcome | null) => ({
    models: [{ modelId: QUICK, bytes: 1000, work, outcome }],
    usedBytes: 1000,
    freeBytes: null,
    mirror: null,
  });
  const importing: StorageWork = { kind: 'importing', bytesDone: 1, bytesTotal: 2 };
  adapter.topics.set(storageTopic, publish(importing, null));
  adapter.answer(cancelStorageWork, () => {
    adapter.topics.publish(storageTopic, publish(null, { kind: 'canceled' }));
    return {};
  });
  const app = createOptionsApp(adapter);
  render(
    <OptionsContext.Provider value={app}>
      <StorageSection />
    </OptionsContext.Provider>,
    document.body,
  );
  await settle();
  return { adapter, publish };
}

beforeEach(() => render(null, document.body));

describe('a check or an import that runs', () => {
  it('can be canceled with a button of its row, where the focus then stays', async () => {
    const { adapter } = await shown();
    await expect.poll(() => find('button', 'Cancel the import Quick')).not.toBeNull();
    press('Cancel the import Quick');
    await expect
      .poll(() => document.querySelector('.storage-outcome')?.textContent)
      .toContain('Canceled.');
    expect(adapter.requestsOf(cancelStorageWork)).toEqual([{ modelId: QUICK }]);
    expect(find('button', 'Cancel the import Quick')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Quick');
  });

  it('has a button that says what it cancels; a deletion has none', async () => {
    const { adapter, publish } = await shown();
    const work = (kind: StorageWork['kind']) => ({ kind, bytesDone: 0, bytesTotal: 0 });
    adapter.topics.publish(storageTopic, publish(work('verifying'), null));
    await expect.poll(() => find('button', 'Cancel the check Quick')).not.toBeNull();
    adapter.topics.publish(storageTopic, publish(work('removing'), null));
    await expect.poll(() => find('button', 'Cancel the check Quick')).toBeNull();
    expect(find('button', 'Cancel the import Quick')).toBeNull();
  });
});
