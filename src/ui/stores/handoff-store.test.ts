import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { acknowledgeHandoff } from '@/messaging/commands/host';
import { handoffsTopic } from '@/messaging/topics/handoffs';
import { HERE, setStage, settle, THERE } from '../testing/stage';

const QUOTE = { text: 'quoted', pageTitle: 'Page', pageUrl: 'https://there.example/' };

describe('a selection that was handed over', () => {
  it('opens its conversation with the quote and the cursor, then is acknowledged', async () => {
    const { adapter, host, start } = setStage();
    const there = host.create(THERE.site);
    host.handOver(there, HERE.windowId, QUOTE);
    const app = start('panel');
    await settle();
    expect(app.conversation.id.value).toBe(there);
    expect(app.drafts.quote.value).toEqual(QUOTE);
    expect(app.composer.focusRequests.value).toBe(1);
    expect(adapter.requestsOf(acknowledgeHandoff)).toHaveLength(1);
    expect(adapter.topics.get(handoffsTopic)).toEqual([]);
  });

  it('is left to the panel of its own window', async () => {
    const { adapter, host, start } = setStage();
    const there = host.create(THERE.site);
    host.handOver(there, HERE.windowId + 1, QUOTE);
    const app = start('panel');
    await settle();
    expect(app.conversation.id.value).not.toBe(there);
    expect(adapter.requestsOf(acknowledgeHandoff)).toHaveLength(0);
  });

  it('is not taken by the popup', async () => {
    const { adapter, host, start } = setStage();
    host.handOver(host.create(THERE.site), HERE.windowId, QUOTE);
    start('popup');
    await settle();
    expect(adapter.requestsOf(acknowledgeHandoff)).toHaveLength(0);
  });

  it('is acknowledged again when the acknowledgement was lost', async () => {
    const { adapter, host, start } = setStage();
    adapter.fail(acknowledgeHandoff, new HomebodyError('host-unavailable', 'gone'));
    host.handOver(host.create(THERE.site), HERE.windowId, QUOTE);
    start('panel');
    await settle();
    adapter.fail(acknowledgeHandoff, null);
    adapter.setConnection('connecting');
    adapter.setConnection('connected');
    await settle();
    expect(adapter.topics.get(handoffsTopic)).toEqual([]);
  });
});
