import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { asId, type ConversationId, type MessageId } from '@/core/ids';
import { readMessages } from '@/messaging/commands/messages';
import { conversationTopic } from '@/messaging/topics/conversation';
import type { App } from '../app/app';
import { HERE, type Stage, setStage, settle, THERE } from '../testing/stage';

const TURNS = 100;
const question = (turn: number): MessageId => asId(`q-${turn}`);
const answer = (turn: number): MessageId => asId(`a-${turn}`);

function talk({ host }: Stage, site = HERE.site): ConversationId {
  const id = host.create(site);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const ids = { questionId: question(turn), answerId: answer(turn) };
    host.ask(id, { ...ids, text: `Question ${turn}?`, quote: null });
    host.update(id, ids.answerId, { state: 'complete', text: `Answer ${turn}.` });
  }
  return id;
}

async function started() {
  const stage = setStage();
  const id = talk(stage);
  const app = stage.start();
  await settle();
  const asked = () => stage.adapter.requestsOf(readMessages).flatMap((one) => one.messageIds);
  return { ...stage, app, id, asked };
}

const textOf = ({ conversation }: App, id: MessageId) => conversation.message(id)?.peek().text;

describe('a thread of two hundred messages', () => {
  it('comes with its end, and with the place of all others and no word of them', async () => {
    const { app, asked } = await started();
    expect(app.conversation.messageIds.value).toHaveLength(2 * TURNS);
    expect(textOf(app, answer(99))).toBe('Answer 99.');
    expect(app.conversation.message(answer(0))).toBeNull();
    expect(app.conversation.has(answer(0))).toBe(true);
    expect(app.conversation.lengthOf(answer(0))).toBe('Answer 0.'.length);
    expect(asked()).toEqual([]);
  });

  it('has what was asked for sent, with what is around it, and does not ask for it again', async () => {
    const { app, asked } = await started();
    app.conversation.load([question(20), answer(20)]);
    app.conversation.load([question(20), answer(20)]);
    await settle();
    expect(textOf(app, answer(20))).toBe('Answer 20.');
    expect(textOf(app, question(12))).toBe('Question 12?');
    const once = asked();
    app.conversation.load([question(20), answer(20)]);
    app.conversation.load([question(21)]);
    await settle();
    expect(asked()).toEqual(once);
  });

  it('is the host’s, whatever is loaded in what order while it is changed, and nothing is asked for twice', async () => {
    const act = fc.record({
      what: fc.constantFrom('load', 'load', 'load', 'retry', 'write', 'ask', 'settle'),
      turn: fc.nat(TURNS - 1),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const { app, host, id, asked } = await started();
        let more = TURNS;
        for (const { what, turn } of acts) {
          if (what === 'load') app.conversation.load([question(turn)]);
          else if (what === 'settle') await settle();
          else if (what === 'ask') {
            const ids = { questionId: question(more), answerId: answer(more) };
            host.ask(id, { ...ids, text: 'More?', quote: null });
            more += 1;
          } else {
            const attempt = host.answer(id, answer(turn)).attempt + 1;
            host.update(id, answer(turn), { state: 'streaming', text: '', attempt });
            if (what === 'write') host.write(id, answer(turn), 'Written anew');
            host.setState(id, answer(turn), 'complete');
          }
        }
        for (const one of app.conversation.messageIds.value) app.conversation.load([one]);
        await settle();
        const { messages } = host.view(id);
        expect(app.conversation.messageIds.value).toEqual(messages.map((message) => message.id));
        for (const message of messages) {
          expect(app.conversation.message(message.id)?.peek()).toEqual(message);
        }
        expect(new Set(asked()).size).toBe(asked().length);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what is shown through a lost connection, and has it sent anew', async () => {
    const { app, adapter, host, id } = await started();
    app.conversation.load([answer(20)]);
    await settle();
    adapter.setConnection('connecting');
    host.update(id, answer(21), { attempt: 2, text: 'Something else.' });
    adapter.setConnection('connected');
    expect(textOf(app, answer(20))).toBe('Answer 20.');
    app.conversation.load([answer(20)]);
    await settle();
    expect(app.conversation.lacking.value.has(answer(20))).toBe(false);
    expect(textOf(app, answer(21))).toBe('Something else.');
  });

  it('says when messages cannot be had, and tries again on a press', async () => {
    const { app, adapter } = await started();
    adapter.fail(readMessages, new HomebodyError('host-unavailable', 'away'));
    app.conversation.load([answer(20)]);
    await settle();
    expect(app.notices.current.value?.error.code).toBe('host-unavailable');
    adapter.fail(readMessages, null);
    app.notices.current.value?.retry?.();
    await settle();
    expect(textOf(app, answer(20))).toBe('Answer 20.');
  });

  it('asks again by itself for what failed, later and later, and says so once', async () => {
    const { app, adapter, clock, asked } = await started();
    adapter.fail(readMessages, new HomebodyError('host-unavailable', 'away'));
    app.conversation.load([answer(20)]);
    await settle();
    const once = asked().length;
    app.notices.dismiss();
    for (const milliseconds of [1_999, 1, 3_999, 1, 8_000]) {
      clock.advance(milliseconds);
      await settle();
    }
    expect(asked()).toHaveLength(4 * once);
    expect(app.notices.current.value).toBeNull();
    adapter.fail(readMessages, null);
    clock.advance(16_000);
    await settle();
    expect(textOf(app, answer(20))).toBe('Answer 20.');
    const all = asked().length;
    clock.advance(600_000);
    await settle();
    expect(asked()).toHaveLength(all);
  });

  it('takes back that messages cannot be had when they came by themselves', async () => {
    const { app, adapter, clock } = await started();
    adapter.fail(readMessages, new HomebodyError('host-unavailable', 'away'));
    app.conversation.load([answer(20)]);
    await settle();
    expect(app.notices.current.value?.error.code).toBe('host-unavailable');
    adapter.fail(readMessages, null);
    clock.advance(2_000);
    await settle();
    expect(textOf(app, answer(20))).toBe('Answer 20.');
    expect(app.notices.current.value).toBeNull();
  });

  it('asks for what failed when it is wanted again, and says so again', async () => {
    const { app, adapter, asked } = await started();
    adapter.fail(readMessages, new HomebodyError('host-unavailable', 'away'));
    app.conversation.load([answer(20)]);
    await settle();
    const once = asked().length;
    app.notices.dismiss();
    app.conversation.load([answer(20)]);
    await settle();
    expect(asked()).toHaveLength(2 * once);
    expect(app.notices.current.value?.error.code).toBe('host-unavailable');
  });

  it('asks no more for what failed when the surface is gone', async () => {
    const { app, adapter, clock, asked } = await started();
    adapter.fail(readMessages, new HomebodyError('host-unavailable', 'away'));
    app.conversation.load([answer(20)]);
    await settle();
    const once = asked().length;
    app.dispose();
    clock.advance(600_000);
    await settle();
    expect(asked()).toHaveLength(once);
  });

  it('that is deleted meanwhile is a notice without a second try, and none where another is shown', async () => {
    const { app, adapter, id, host } = await started();
    const gone = new HomebodyError('conversation-missing', 'gone', { conversationId: id });
    adapter.fail(readMessages, gone);
    app.conversation.load([answer(20)]);
    await settle();
    expect(app.notices.current.value).toMatchObject({ error: { code: gone.code }, retry: null });
    app.notices.dismiss();
    const release = adapter.hold(readMessages);
    app.conversation.load([answer(40)]);
    await settle();
    await app.navigation.goTo(host.create(THERE.site));
    release();
    await settle();
    expect(app.notices.current.value).toBeNull();
  });

  it('is saved as a whole, whatever of it was loaded', async () => {
    const { app, host, id, saved } = await started();
    await app.conversationActions.exportAs(id, 'json');
    expect(JSON.parse(saved[0]?.content ?? '').messages).toEqual(host.view(id).messages);
  });

  it('has the end of another version sent when that is shown', async () => {
    const { app, adapter, host, id } = await started();
    const beside = { id: asId<'message'>('beside'), order: 2 * TURNS, parentId: question(0) };
    const message = { ...host.answer(id, answer(0)), ...beside };
    adapter.topics.publish(conversationTopic(id), { kind: 'message', message });
    host.setConversation(id, { leafId: beside.id });
    await settle();
    expect(app.conversation.messageIds.value).toEqual([question(0), 'beside']);
    expect(textOf(app, question(0))).toBe('Question 0?');
  });
});
