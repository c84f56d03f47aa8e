// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { entryOf, type NetworkEntry } from '@/core/network-entry';
import type { AskedNote } from '@/core/request-note';
import { clearNetworkLedger } from '@/messaging/commands/network';
import { networkTopic } from '@/messaging/topics/network';
import { OptionsContext } from '../app/app-context';
import { createOptionsApp } from '../app/options-app';
import { MemoryAdapter } from '../testing/memory-adapter';
import { settle } from '../testing/stage';
import { NetworkSection } from './network-section';

const DAY = 86_400_000;

function entry(id: string, more: Partial<NetworkEntry> = {}): NetworkEntry {
  const note: AskedNote = {
    ...{ kind: 'asked', id, at: Date.now(), purpose: 'download', model: 'Smart' },
    ...{ method: 'GET', host: 'huggingface.co', path: `/a/b/resolve/c/${id}`, hasBody: false },
  };
  return { ...entryOf(note, id), open: 0, end: 'whole', status: 200, bytes: 1_000_000, ...more };
}

async function shown(entries: readonly NetworkEntry[], unstored = 0) {
  const adapter = new MemoryAdapter();
  adapter.topics.set(networkTopic, { since: Date.UTC(2026, 0, 2), unstored, entries });
  const app = createOptionsApp(adapter);
  render(
    <OptionsContext.Provider value={app}>
      <NetworkSection />
    </OptionsContext.Provider>,
    document.body,
  );
  await settle();
  await expect.poll(words).toContain('Network');
  return adapter;
}

const words = () => document.body.textContent ?? '';
const rows = () => document.querySelectorAll('tbody tr').length;
const press = (name: string) => {
  const buttons = [...document.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent === name)?.click();
};

beforeEach(() => {
  render(null, document.body);
});

describe('the network section', () => {
  it('says that nothing was asked of anybody, and since when that is known', async () => {
    await shown([]);
    await expect.poll(words).toContain('asked nobody for anything since January 2, 2026');
    expect(rows()).toBe(0);
  });

  it('sums up thirty days by who was asked, with whoever answered for them', async () => {
    const answeredBy = [{ host: 'cdn.hf.co', times: 3 }];
    await shown([
      entry('one', { requests: 3, bytes: 2_000_000_000, answeredBy }),
      entry('two', { purpose: 'lookup', requests: 1, bytes: 100_000_000 }),
      entry('old', { lastAt: Date.now() - 31 * DAY, bytes: 5_000_000_000 }),
    ]);
    await expect
      .poll(words)
      .toContain(
        'In the last 30 days Homebody asked huggingface.co 3 times for model files and once which files a model has, and received 2.1 GB. huggingface.co sent 3 requests on to cdn.hf.co, which answered.',
      );
    expect(words()).toContain('It asked nobody for anything else, and nothing of yours was sent');
    expect(rows()).toBe(3);
  });

  it('does not say that nothing was sent where something was', async () => {
    await shown([entry('one', { hasSent: true })]);
    await expect.poll(words).toContain('carried more than the name of a file');
    expect(words()).not.toContain('nothing of yours was sent');
  });

  it('says in words how each ended', async () => {
    await shown([
      entry('whole'),
      entry('refused', { status: 404 }),
      entry('failed', { status: null, end: 'failed' }),
      entry('lost', { end: null }),
    ]);
    for (const outcome of ['Complete', 'Refused by the server (404)', 'No answer', 'Cut short']) {
      await expect.poll(words).toContain(outcome);
    }
  });

  it('says where lines are not on the disk', async () => {
    await shown([entry('one')], 1);
    await expect.poll(words).toContain('1 line could not be written to the disk');
  });

  it('shows the newest lines, and all when they are wanted', async () => {
    await shown(Array.from({ length: 30 }, (_, at) => entry(`e${at}`, { startedAt: at })));
    await expect.poll(rows).toBe(12);
    expect(words()).not.toContain('/e17');
    press('Show all 30 lines');
    await expect.poll(rows).toBe(30);
    expect(document.activeElement?.textContent).toBe('Network');
  });

  it('is forgotten after the person confirmed it', async () => {
    const adapter = await shown([entry('one')]);
    await expect.poll(rows).toBe(1);
    press('Clear…');
    await expect.poll(words).toContain('1 line will be forgotten');
    expect(adapter.requestsOf(clearNetworkLedger)).toEqual([]);
    press('Clear');
    await expect.poll(() => adapter.requestsOf(clearNetworkLedger)).toEqual([{}]);
    await expect.poll(() => document.activeElement?.textContent).toBe('Network');
  });

  it('is exported whole', async () => {
    const adapter = await shown(Array.from({ length: 30 }, (_, at) => entry(`e${at}`)));
    await expect.poll(rows).toBe(12);
    press('Export as JSON');
    await expect.poll(() => adapter.saved.length).toBe(1);
    const content = JSON.parse((await adapter.saved[0]?.text()) ?? '');
    expect(content).toMatchObject({ format: 'homebody-network-ledger', version: 1 });
    expect(content.entries).toHaveLength(30);
  });
});
