import { describe, expect, it, vi } from 'vitest';
import { asId, type ConversationId } from '@/core/ids';
import { Intents } from '@/host/intents';
import type { CommandDefinition } from '@/messaging/command';
import { listConversations } from '@/messaging/commands/conversation-list';
import {
  activateConversation,
  newConversation,
  openConversation,
  removeConversation,
  saveDraft,
} from '@/messaging/commands/conversations';
import { offerSelection, showInPanel } from '@/messaging/commands/host';
import { endPrivateWindows } from '@/messaging/commands/private';
import { editQuestion } from '@/messaging/commands/versions';
import { A, HostWorld, SITE } from './host-world';
import { land } from './land';

const WORD = 'Nachtigall';

const openPrivately = async (world: HostWorld) =>
  (await world.send(openConversation, { site: SITE, privately: true })).conversationId;

/** Sends a command as the background does. */
async function fromBackground<Request>(
  world: HostWorld,
  { name }: CommandDefinition<Request, unknown>,
  payload: Request,
): Promise<void> {
  const envelope = { homebody: 'command', to: 'host', name, payload } as const;
  expect(await world.host.commands.answerEnvelope(envelope, 'background')).toMatchObject({
    ok: true,
  });
}

const mark = (world: HostWorld, windowId = 7) =>
  fromBackground(world, offerSelection, {
    handoffId: asId<'handoff'>(world.id()),
    windowId,
    site: SITE,
    quote: { text: `${WORD} marked`, pageTitle: WORD, pageUrl: `https://example.com/${WORD}` },
    privately: true,
  });

/** Every row of every table, as text. */
async function stored(world: HostWorld): Promise<string> {
  const rows = await Promise.all(world.database.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
}

async function answered(world: HostWorld, id: ConversationId): Promise<void> {
  await world.untilWriting();
  world.engine.writing!.say(`${WORD} said.`);
  world.engine.writing!.finish();
  await world.until(async () => (await world.view(id)).messages.at(-1)?.text !== '');
}

/** Says, begins, marks, edits and hands over all that can be, in a private window. */
async function lived(world: HostWorld): Promise<ConversationId> {
  const id = await openPrivately(world);
  await world.send(activateConversation, { conversationId: id, at: ++world.clock });
  await world.ask(id, `What is a ${WORD}?`);
  await land(world, A);
  await answered(world, id);
  const [question] = (await world.view(id)).messages;
  await world.send(editQuestion, {
    conversationId: id,
    replaces: question!.id,
    questionId: asId<'message'>(world.id()),
    answerId: asId<'message'>(world.id()),
    text: `And a ${WORD}?`,
    quote: null,
    answerWith: null,
  });
  await answered(world, id);
  await mark(world);
  const { draft } = await world.view(id);
  expect(draft.quote?.text).toBe(`${WORD} marked`);
  await world.send(saveDraft, { conversationId: id, draft: { ...draft, text: `${WORD} typed` } });
  const handoff = asId<'handoff'>(world.id());
  await world.send(showInPanel, { id: handoff, windowId: 7, conversationId: id });
  return id;
}

describe('what is said in a private window', () => {
  it('is kept in memory and answered there, and nothing of it is stored', async () => {
    const world = await HostWorld.start();
    const id = await lived(world);
    const { messages, draft, conversation } = await world.view(id);
    expect(messages).toHaveLength(4);
    expect(messages.at(-1)?.text).toBe(`${WORD} said.`);
    expect(draft.text).toBe(`${WORD} typed`);
    expect(conversation.title).toContain(WORD);
    expect(await stored(world)).not.toContain(WORD);
    expect(await stored(world)).not.toContain(id);
    expect(await stored(world)).not.toContain('example.com');
  });

  it('is found again by the next surface of a private window, and by no other', async () => {
    const world = await HostWorld.start();
    const id = await lived(world);
    expect(await openPrivately(world)).toBe(id);
    expect(await world.open(SITE)).not.toBe(id);
    const begun = await world.send(newConversation, { site: SITE, privately: true });
    expect(begun.conversationId).not.toBe(id);
    const list = await world.send(listConversations, { site: null, after: null, limit: 50 });
    expect(list).toEqual({ rows: [], total: 0 });
  });

  it('is gone when the last private window is closed, and an answer under way ends', async () => {
    const world = await HostWorld.start();
    const id = await lived(world);
    await world.ask(id, `Tell me about a ${WORD}.`);
    await world.untilWriting();
    const writing = world.engine.writing!;
    await fromBackground(world, endPrivateWindows, {});
    await expect(world.host.findTopic(`conversation:${id}`)).rejects.toMatchObject({
      code: 'conversation-missing',
    });
    await world.until(() => world.engine.writing !== writing);
    expect(await openPrivately(world)).not.toBe(id);
    expect(await stored(world)).not.toContain(WORD);
  });

  it('is gone with the host, too, and the person is where they were before', async () => {
    const world = await HostWorld.start();
    const before = await world.open(SITE);
    await world.send(saveDraft, { conversationId: before, draft: { text: 'Why', quote: null } });
    await world.send(activateConversation, { conversationId: before, at: ++world.clock });
    const id = await lived(world);
    await world.die();
    await world.launch();
    await expect(world.host.findTopic(`conversation:${id}`)).rejects.toMatchObject({
      code: 'conversation-missing',
    });
    expect(world.host.state.activeConversationId).toBe(before);
  });

  it('can be deleted before its window is closed', async () => {
    const world = await HostWorld.start();
    const id = await lived(world);
    await world.send(removeConversation, { conversationId: id });
    expect(await openPrivately(world)).not.toBe(id);
    expect(await stored(world)).not.toContain(id);
  });

  it('is gone also where one of several conversations could not be ended as it should', async () => {
    const world = await HostWorld.start();
    const first = await lived(world);
    const begun = await world.send(newConversation, { site: SITE, privately: true });
    const leave = vi.spyOn(Intents.prototype, 'leave').mockRejectedValueOnce(new Error('No'));
    const end = fromBackground(world, endPrivateWindows, {});
    await end.catch(() => {});
    leave.mockRestore();
    for (const id of [first, begun.conversationId]) {
      await expect(world.host.findTopic(`conversation:${id}`)).rejects.toMatchObject({
        code: 'conversation-missing',
      });
    }
  });

  it('leaves the conversations of other windows as they are when it ends', async () => {
    const world = await HostWorld.start();
    const other = await world.open(SITE);
    await world.send(saveDraft, { conversationId: other, draft: { text: 'Why', quote: null } });
    await lived(world);
    await fromBackground(world, endPrivateWindows, {});
    expect((await world.view(other)).draft.text).toBe('Why');
    expect(await world.open(SITE)).toBe(other);
  });
});
