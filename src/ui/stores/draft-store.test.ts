import { effect, signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { asId, type ConversationId } from '@/core/ids';
import { openConversation, saveDraft } from '@/messaging/commands/conversations';
import { conversationTopic } from '@/messaging/topics/conversation';
import type { App } from '../app/app';
import { ManualSchedule } from '../testing/manual-schedule';
import { MemoryAdapter } from '../testing/memory-adapter';
import { HERE, setStage, settle, THERE } from '../testing/stage';

import type { HostDraft } from './conversation-store';
import { DraftStore } from './draft-store';

const QUOTE = { text: 'quoted', pageTitle: 'Page', pageUrl: 'https://here.example/' };

function shownId(app: App): ConversationId {
  const id = app.conversation.id.value;
  if (id === null) throw new Error('Nothing is shown');
  return id;
}

describe('a draft', () => {
  it('is stored a moment after the last key, in one save', async () => {
    const { adapter, clock, start } = setStage();
    const app = start();
    await settle();
    for (const text of ['H', 'He', 'Hel']) {
      app.drafts.edit(text);
      clock.advance(100);
    }
    expect(adapter.requestsOf(saveDraft)).toHaveLength(0);
    clock.advance(400);
    await settle();
    expect(adapter.requestsOf(saveDraft).map(({ draft }) => draft.text)).toEqual(['Hel']);
  });

  it('comes back with its conversation', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    app.drafts.edit('On here');
    adapter.setPage(THERE);
    await settle();
    expect(app.drafts.text.value).toBe('');
    app.drafts.edit('On there');
    adapter.setPage(HERE);
    await settle();
    expect(app.drafts.text.value).toBe('On here');
    adapter.setPage(THERE);
    await settle();
    expect(app.drafts.text.value).toBe('On there');
  });

  it('is stored by a surface that goes on at once, also where it was typed before anything was known of it', async () => {
    const { adapter, start } = setStage();
    const letGo = adapter.hold(openConversation);
    const app = start();
    await settle();
    app.drafts.edit('Bring me along');
    let isStored = false;
    const stored = app.drafts.flush().then(() => {
      isStored = true;
    });
    await settle();
    expect(isStored).toBe(false);
    letGo();
    await stored;
    expect(adapter.requestsOf(saveDraft).map(({ draft }) => draft.text)).toEqual([
      'Bring me along',
    ]);
  });

  it('goes on where the stored text ended when typing began before it was there', async () => {
    const { adapter, host, start } = setStage();
    const id = host.create(HERE.site);
    adapter.topics.publish(conversationTopic(id), {
      kind: 'draft',
      draft: { text: 'Is there a ', quote: null },
    });
    const release = adapter.hold(openConversation);
    const app = start();
    app.drafts.edit('break');
    release();
    await settle();
    expect(app.drafts.text.value).toBe('Is there a break');
  });

  it('receives a quote beside the words that are being typed', async () => {
    const { host, start } = setStage();
    const app = start();
    await settle();
    app.drafts.edit('What does ');
    host.handOver(shownId(app), 99, QUOTE);
    expect(app.drafts.current()).toEqual({ text: 'What does ', quote: QUOTE });
  });

  it('does not lose newer keys to the echo of an older save', async () => {
    const { adapter, clock, start } = setStage();
    const app = start();
    await settle();
    const release = adapter.hold(saveDraft);
    app.drafts.edit('One');
    clock.advance(500);
    app.drafts.edit('One two');
    clock.advance(500);
    const seen = new Set<string>();
    const end = effect(() => {
      seen.add(app.drafts.text.value);
    });
    release();
    await settle();
    end();
    expect([...seen]).toEqual(['One two']);
    expect(adapter.requestsOf(saveDraft).at(-1)?.draft.text).toBe('One two');
  });

  it('is stored by the next save when one has failed', async () => {
    const { adapter, clock, start } = setStage();
    const app = start();
    await settle();
    adapter.fail(saveDraft, new HomebodyError('host-unavailable', 'gone'));
    app.drafts.edit('Kept');
    clock.advance(500);
    await settle();
    expect(app.drafts.text.value).toBe('Kept');
    adapter.fail(saveDraft, null);
    await app.drafts.flush();
    expect(adapter.topics.get(conversationTopic(shownId(app)))?.draft.text).toBe('Kept');
  });

  it('loses its quote when the person removes it', async () => {
    const { adapter, clock, host, start } = setStage();
    const app = start();
    await settle();
    host.handOver(shownId(app), 99, QUOTE);
    app.drafts.removeQuote();
    clock.advance(500);
    await settle();
    expect(adapter.topics.get(conversationTopic(shownId(app)))?.draft.quote).toBeNull();
  });
});

describe('words typed before the host said what it has of a draft', () => {
  it('are there when the person comes back to where they typed them', async () => {
    const adapter = new MemoryAdapter();
    const id = signal<ConversationId | null>(asId('one'));
    const draft = signal<HostDraft | null>(null);
    const clock = new ManualSchedule();
    const drafts = new DraftStore(adapter, { id, draft, gone: signal(null) }, clock.schedule);
    drafts.edit('Half a thought');
    id.value = asId('other');
    expect(drafts.text.value).toBe('');
    id.value = asId('one');
    draft.value = { conversationId: asId('one'), draft: { text: 'Before: ', quote: null } };
    expect(drafts.text.value).toBe('Before: Half a thought');
    drafts.dispose();
  });
});
