import { describe, expect, it } from 'vitest';
import { seeFailures } from '@/messaging/commands/downloads';
import { GENIUS, INSTANT, QUICK, SMART } from '../testing/sample-models';
import { setStage, settle } from '../testing/stage';

async function open() {
  const stage = setStage();
  stage.host.updateModel(GENIUS, { attempt: 1 });
  const app = stage.start();
  await settle();
  const { downloads } = app;
  const rows = () => downloads.rows.value.map(({ id, lifecycle }) => `${id} ${lifecycle}`);
  const seen = () => stage.adapter.requestsOf(seeFailures).map(({ failures }) => failures);
  return { ...stage, downloads, rows, seen };
}

describe('the list of downloads', () => {
  it('has what was asked for: the queue in its order, then failed and ready ones', async () => {
    const { host, rows, downloads } = await open();
    host.updateModel(SMART, { lifecycle: 'Canceled' });
    expect(rows()).toEqual(['genius Failed', 'smart Canceled', 'instant Ready']);
    host.enqueue(QUICK);
    host.enqueue(GENIUS);
    host.enqueue(SMART);
    host.updateModel(QUICK, { lifecycle: 'Downloading' });
    expect(rows()).toEqual(['quick Downloading', 'genius Queued', 'smart Queued', 'instant Ready']);
    expect([QUICK, GENIUS, SMART].map((id) => downloads.place(id))).toEqual([null, 1, 2]);
    expect(downloads.underWay.value).toBe(3);
    host.complete(QUICK);
    expect(downloads.underWay.value).toBe(2);
    expect(rows().at(0)).toBe('genius Queued');
  });

  it('is opened once and takes the focus each time it is asked for', async () => {
    const { downloads } = await open();
    downloads.show();
    const first = downloads.focusRequests.value;
    downloads.show();
    expect(downloads.isOpen.value).toBe(true);
    expect(downloads.focusRequests.value).toBe(first + 1);
    downloads.close();
    expect(downloads.isOpen.value).toBe(false);
  });
});

describe('a failure', () => {
  it('counts as seen when the list is open, once an attempt', async () => {
    const { host, downloads, seen } = await open();
    expect(seen()).toEqual([]);
    downloads.show();
    downloads.close();
    downloads.show();
    await settle();
    expect(seen()).toEqual([[{ modelId: GENIUS, attempt: 1 }]]);
    host.enqueue(GENIUS);
    host.failDownload(GENIUS, { code: 'install-network', message: '', fields: {} });
    await settle();
    expect(seen().at(-1)).toEqual([{ modelId: GENIUS, attempt: 2 }]);
    downloads.close();
    host.failDownload(INSTANT, { code: 'install-network', message: '', fields: {} });
    await settle();
    expect(seen()).toHaveLength(2);
  });
});
