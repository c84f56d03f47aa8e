import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '@/core/conversation';
import { HomebodyError } from '@/core/errors/homebody-error';
import type { ConversationId } from '@/core/ids';
import { saveDraft, saveDraftText } from '@/messaging/commands/conversations';
import { conversationTopic } from '@/messaging/topics/conversation';
import type { App } from '../app/app';
import { setStage, settle } from '../testing/stage';

const PAGE: Quote = {
  text: 'The tide turns twice a day. '.repeat(100),
  pageTitle: 'Tides',
  pageUrl: 'https://here.example/',
  kind: 'page',
};
const MARKED: Quote = { text: 'twice', pageTitle: 'Tides', pageUrl: PAGE.pageUrl };

function shownId(app: App): ConversationId {
  const id = app.conversation.id.value;
  if (id === null) throw new Error('Nothing is shown');
  return id;
}

const step = fc.record({
  who: fc.nat(1),
  does: fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), text: fc.string({ maxLength: 3 }) }),
    fc.record({ kind: fc.constant('quote' as const), quote: fc.constantFrom(null, PAGE, MARKED) }),
    fc.constant({ kind: 'flush' as const }),
    fc.constant({ kind: 'fail' as const }),
  ),
});

/** What is kept after two surfaces did all this; `whole`: they send their quotes each time. */
async function keptAfter(
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
  whole: boolean,
) {
  const { adapter, start } = setStage();
  if (whole) adapter.answer(saveDraftText, () => ({ isKept: false }));
  const [panel, popup] = [start('panel'), start('popup')];
  await settle();
  for (const { who, does } of steps) {
    const { drafts } = who === 0 ? panel : popup;
    if (does.kind === 'edit') drafts.edit(does.text);
    else if (does.kind === 'quote') {
      if (does.quote) drafts.putQuote(does.quote);
      else drafts.removeQuote();
    } else if (does.kind === 'flush') await drafts.flush();
    else {
      const refused = new HomebodyError('host-unavailable', 'gone');
      for (const command of [saveDraft, saveDraftText]) adapter.fail(command, refused);
      await drafts.flush();
      for (const command of [saveDraft, saveDraftText]) adapter.fail(command, null);
    }
    await settle();
  }
  // One after another: of two that save at once, that which is heard last is kept, and here it
  // takes some saves two requests.
  for (const { drafts } of [panel, popup, panel, popup]) {
    await drafts.flush();
    await settle();
  }
  const kept = adapter.topics.get(conversationTopic(shownId(panel)))?.draft;
  return { kept, shown: [panel, popup].map(({ drafts }) => drafts.current()) };
}

describe('a page that goes with a draft', () => {
  it('is sent once, and what is typed after it without it', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    app.drafts.putQuote(PAGE);
    await app.drafts.flush();
    for (const text of ['Wh', 'When']) {
      app.drafts.edit(text);
      await app.drafts.flush();
    }
    expect(adapter.requestsOf(saveDraft)).toHaveLength(1);
    expect(adapter.requestsOf(saveDraftText).map(({ text }) => text)).toEqual(['Wh', 'When']);
    expect(adapter.topics.get(conversationTopic(shownId(app)))?.draft).toEqual({
      text: 'When',
      quote: PAGE,
    });
  });

  it('is sent again where the host has not got it', async () => {
    const { adapter, host, start } = setStage();
    const app = start();
    await settle();
    app.drafts.putQuote(PAGE);
    await app.drafts.flush();
    adapter.answer(saveDraftText, () => ({ isKept: false }));
    app.drafts.edit('When');
    await app.drafts.flush();
    const draft = { text: 'When', quote: PAGE };
    expect(adapter.requestsOf(saveDraft).at(-1)?.draft).toEqual(draft);
    expect(host.view(shownId(app)).draft).toEqual(draft);
  });

  it('goes along whole with the last words of a window that is closed', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    app.drafts.putQuote(PAGE);
    await app.drafts.flush();
    app.drafts.edit('When');
    app.drafts.leave();
    await settle();
    expect(adapter.requestsOf(saveDraft).at(-1)?.draft).toEqual({ text: 'When', quote: PAGE });
  });

  it('goes along whole where the window is closed before the host says that it has it not', async () => {
    const { adapter, start, host } = setStage();
    const app = start();
    await settle();
    app.drafts.putQuote(PAGE);
    await app.drafts.flush();
    adapter.answer(saveDraftText, () => ({ isKept: false }));
    const release = adapter.hold(saveDraftText);
    app.drafts.edit('When');
    const saved = app.drafts.flush();
    await settle();
    app.drafts.leave();
    await settle();
    expect(host.view(shownId(app)).draft).toEqual({ text: 'When', quote: PAGE });
    // The late reply asks for nothing more.
    release();
    await saved;
    expect(adapter.requestsOf(saveDraft)).toHaveLength(2);
  });

  it.each([saveDraftText, saveDraft])(
    'goes along whole with the last words of a window that waits for no reply any more ($name)',
    async (command) => {
      const { adapter, start } = setStage();
      const app = start();
      await settle();
      app.drafts.putQuote(PAGE);
      await app.drafts.flush();
      const release = adapter.hold(command);
      if (command === saveDraft) app.drafts.putQuote(MARKED);
      app.drafts.edit('When');
      void app.drafts.flush();
      await settle();
      app.drafts.edit('When and why');
      app.drafts.leave();
      const quote = command === saveDraft ? MARKED : PAGE;
      expect(adapter.requestsOf(saveDraft).at(-1)?.draft).toEqual({ text: 'When and why', quote });
      release();
    },
  );

  it('ends as with whole saves, whatever two windows do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        expect(await keptAfter(steps, false)).toEqual(await keptAfter(steps, true));
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});
