import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Quote } from '@/core/conversation';
import { type Draft, EMPTY_DRAFT } from '@/core/draft';
import type { ConversationId } from '@/core/ids';
import { quoteKey } from '@/core/quote-key';
import { newConversation, saveDraft, saveDraftText } from '@/messaging/commands/conversations';
import { DraftsRepository } from '@/storage/drafts-repository';
import { HostWorld, SITE } from './host-world';

const PAGE: Quote = {
  text: 'The tide turns twice a day. '.repeat(1_000),
  pageTitle: 'Tides',
  pageUrl: 'https://example.com/tides',
  kind: 'page',
};
const MARKED: Quote = { text: 'twice a day', pageTitle: 'Tides', pageUrl: PAGE.pageUrl };

/** Saves as a surface does that believes the host to quote `known`. */
async function save(world: HostWorld, conversationId: ConversationId, draft: Draft, known: Quote) {
  const key = draft.quote && quoteKey(known);
  if (key !== null && draft.quote === known) {
    const saving = { conversationId, text: draft.text, quoteKey: key };
    if ((await world.send(saveDraftText, saving)).isKept) return;
  }
  await world.send(saveDraft, { conversationId, draft });
}

describe('a draft that quotes a page', () => {
  it('is kept, shown and found again with each pause in typing, and the page is neither written nor sent again', async () => {
    const world = await HostWorld.start();
    const conversationId = await world.open();
    await world.send(saveDraft, { conversationId, draft: { text: '', quote: PAGE } });
    const quotes = vi.spyOn(world.database.draftQuotes, 'bulkPut');
    const told: unknown[] = [];
    const topic = await world.host.findTopic(`conversation:${conversationId}`);
    topic.watch({ change: (change) => told.push(change) });
    const saving = { conversationId, text: 'When is it', quoteKey: quoteKey(PAGE) };
    expect(await world.send(saveDraftText, saving)).toEqual({ isKept: true });
    expect(told).toEqual([{ kind: 'draft-text', text: 'When is it' }]);
    expect(quotes).not.toHaveBeenCalled();
    expect((await world.view(conversationId)).draft).toEqual({ text: 'When is it', quote: PAGE });
    await world.die();
    await world.launch();
    expect((await world.view(conversationId)).draft).toEqual({ text: 'When is it', quote: PAGE });
  });

  it('that the host does not have is asked for, and what it has stays as it is', async () => {
    const world = await HostWorld.start();
    const conversationId = await world.open();
    const saving = { conversationId, text: 'When is it', quoteKey: quoteKey(PAGE) };
    expect(await world.send(saveDraftText, saving)).toEqual({ isKept: false });
    expect((await world.view(conversationId)).draft).toEqual(EMPTY_DRAFT);
    const other = { text: 'What turns', quote: MARKED };
    await world.send(saveDraft, { conversationId, draft: other });
    expect(await world.send(saveDraftText, saving)).toEqual({ isKept: false });
    expect((await world.view(conversationId)).draft).toEqual(other);
  });

  it('ends as if all of it had been saved each time, whoever saves what, in whichever conversation', async () => {
    const world = await HostWorld.start();
    const quotes = fc.constantFrom(null, PAGE, MARKED);
    const saves = fc.array(
      fc.record({
        to: fc.nat(1),
        text: fc.string({ maxLength: 3 }),
        quote: quotes,
        known: fc.constantFrom(PAGE, MARKED),
      }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(saves, async (steps) => {
        const begin = () => world.send(newConversation, { site: SITE, privately: true });
        const [one, other] = [(await begin()).conversationId, await world.open()];
        await world.send(saveDraft, { conversationId: other, draft: EMPTY_DRAFT });
        const ids = [one, other];
        const last: Draft[] = [(await world.view(one)).draft, EMPTY_DRAFT];
        for (const { to, text, quote, known } of steps) {
          await save(world, ids[to]!, { text, quote }, known);
          last[to] = { text, quote };
        }
        for (const [at, id] of ids.entries()) {
          expect((await world.view(id)).draft).toEqual(last[at]);
        }
        const stored = await new DraftsRepository(world.database).get(other);
        expect(stored).toEqual(last[1]);
      }),
      { numRuns: 30 },
    );
  });
});
