import { describe, expect, it } from 'vitest';
import type { ConversationId } from '@/core/ids';
import type { Site } from '@/core/site';
import { exportBackup } from '@/messaging/commands/backup';
import {
  activateConversation,
  newConversation,
  removeConversation,
  saveDraft,
} from '@/messaging/commands/conversations';
import { HostWorld } from './host-world';

const CINEMA = 'cinema.example' as Site;
const LIBRARY = 'library.example' as Site;
const SHOP = 'shop.example' as Site;
const draftOf = (text: string) => ({ text, quote: null });

/** A person goes into it: a surface shows it, and says that they are there. Gives how it leaves. */
async function goInto(world: HostWorld, conversationId: ConversationId): Promise<() => void> {
  const topic = await world.host.findTopic(`conversation:${conversationId}`);
  const leave = topic.watch({ change: () => {} });
  await activate(world, conversationId);
  return leave;
}

async function activate(world: HostWorld, conversationId: ConversationId): Promise<void> {
  await world.send(activateConversation, { conversationId, at: ++world.clock });
}

async function sites(world: HostWorld): Promise<string[]> {
  return (await world.database.conversations.toArray()).map(({ site }) => site).sort();
}

const untilStored = (world: HostWorld, ...wanted: string[]) =>
  world.until(async () => (await sites(world)).join() === wanted.sort().join());

describe('a site that a person came by and said nothing on', () => {
  it('is forgotten when they are elsewhere, whichever of the two is told first', async () => {
    const world = await HostWorld.start();
    const leaveCinema = await goInto(world, await world.open(CINEMA));
    const leaveLibrary = await goInto(world, await world.open(LIBRARY));
    expect(await sites(world)).toEqual([CINEMA, LIBRARY]);
    leaveCinema();
    await untilStored(world, LIBRARY);
    leaveLibrary();
    await goInto(world, await world.open(SHOP));
    await untilStored(world, SHOP);
  });

  it('is forgotten, too, where they had gone on before it was shown', async () => {
    const world = await HostWorld.start();
    await world.open(CINEMA);
    await goInto(world, await world.open(SHOP));
    await untilStored(world, SHOP);
  });

  it('stays while another surface shows it, and is forgotten when that one leaves too', async () => {
    const world = await HostWorld.start();
    const cinema = await world.open(CINEMA);
    const leaveOne = await goInto(world, cinema);
    const leaveOther = await goInto(world, cinema);
    await goInto(world, await world.open(SHOP));
    leaveOne();
    await world.send(saveDraft, { conversationId: cinema, draft: draftOf('') });
    expect(await sites(world)).toEqual([CINEMA, SHOP]);
    leaveOther();
    await untilStored(world, SHOP);
  });

  it('is the same conversation when they come back, and what they then say is kept', async () => {
    const world = await HostWorld.start();
    const cinema = await world.open(CINEMA);
    const leave = await goInto(world, cinema);
    await goInto(world, await world.open(SHOP));
    leave();
    await untilStored(world, SHOP);
    expect(await world.open(CINEMA)).toBe(cinema);
    expect((await world.send(newConversation, { site: CINEMA })).conversationId).toBe(cinema);
    await activate(world, cinema);
    await untilStored(world, CINEMA, SHOP);
    await world.ask(cinema, 'What is on tonight?');
    await activate(world, await world.open(LIBRARY));
    await world.die();
    await world.launch();
    expect((await world.view(cinema)).conversation.title).toBe('What is on tonight?');
    expect((await world.view(cinema)).messages).toHaveLength(2);
  });

  it('takes a question that was asked after it was forgotten, and shows it to who watches', async () => {
    const world = await HostWorld.start();
    const cinema = await world.open(CINEMA);
    await activate(world, cinema);
    const topic = await world.host.findTopic(`conversation:${cinema}`);
    await activate(world, await world.open(SHOP));
    await untilStored(world, SHOP);
    // A surface that had asked for it begins to watch only now.
    const told: unknown[] = [];
    topic.watch({ change: (change) => told.push(change) });
    await world.ask(cinema, 'What is on tonight?');
    expect(told.length).toBeGreaterThan(0);
    expect((await world.view(cinema)).messages).toHaveLength(2);
    await untilStored(world, CINEMA, SHOP);
    expect(await world.database.messages.count()).toBe(2);
  });

  it('is never lost to a question that comes while it is being forgotten', async () => {
    const world = await HostWorld.start();
    const ids: ConversationId[] = [];
    for (let at = 0; at < 12; at += 1) {
      const id = await world.open(`site-${at}.example` as Site);
      const leave = await goInto(world, id);
      await goInto(world, await world.open(SHOP));
      leave();
      for (let turn = 0; turn < at; turn += 1) await Promise.resolve();
      await world.ask(id, `Question ${at}`);
      ids.push(id);
    }
    await world.die();
    await world.launch();
    for (const [at, id] of ids.entries()) {
      const { conversation, messages } = await world.view(id);
      expect(conversation.title).toBe(`Question ${at}`);
      expect(messages).toHaveLength(2);
    }
  });

  it('can be deleted after it was forgotten', async () => {
    const world = await HostWorld.start();
    const cinema = await world.open(CINEMA);
    await activate(world, cinema);
    await activate(world, await world.open(SHOP));
    await untilStored(world, SHOP);
    await world.send(removeConversation, { conversationId: cinema });
    expect(await world.open(CINEMA)).not.toBe(cinema);
  });

  it('is not in the next life of the host, but the one that the person was in is', async () => {
    const world = await HostWorld.start();
    const cinema = await world.open(CINEMA);
    await goInto(world, cinema);
    const shop = await world.open(SHOP);
    await activate(world, shop);
    expect(await sites(world)).toEqual([CINEMA, SHOP]);
    await world.die();
    await world.launch();
    expect(await sites(world)).toEqual([SHOP]);
    // A surface that was open all the time asks in the conversation that it shows.
    await world.ask(cinema, 'What is on tonight?');
    expect(await sites(world)).toEqual([CINEMA, SHOP]);
  });

  it('is not in a backup', async () => {
    const world = await HostWorld.start();
    await goInto(world, await world.open(CINEMA));
    const importId = world.id() as never;
    await world.send(exportBackup, { importId });
    expect(await world.given.get(importId)?.text()).not.toContain(CINEMA);
  });
});

describe('a conversation in which something was begun', () => {
  it('is kept with its draft, also where that was saved after the person had left', async () => {
    const world = await HostWorld.start();
    const cinema = await world.open(CINEMA);
    const leave = await goInto(world, cinema);
    await goInto(world, await world.open(SHOP));
    leave();
    await untilStored(world, SHOP);
    await world.send(saveDraft, { conversationId: cinema, draft: draftOf('What is on') });
    await world.die();
    await world.launch();
    expect(await sites(world)).toEqual([CINEMA, SHOP]);
    expect((await world.view(cinema)).draft.text).toBe('What is on');
  });

  it('is forgotten when the draft is taken back', async () => {
    const world = await HostWorld.start();
    const cinema = await world.open(CINEMA);
    await world.send(saveDraft, { conversationId: cinema, draft: draftOf('What is on') });
    await activate(world, await world.open(SHOP));
    await world.send(saveDraft, { conversationId: cinema, draft: draftOf('') });
    await untilStored(world, SHOP);
    expect(await world.database.drafts.count()).toBe(0);
  });
});
