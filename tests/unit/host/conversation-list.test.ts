import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type ConversationId } from '@/core/ids';
import type { ListedChange } from '@/core/listed-conversation';
import { comparePlaces, type ListedConversation } from '@/core/listed-conversation';
import type { Site } from '@/core/site';
import {
  listConversations,
  pinConversation,
  renameConversation,
} from '@/messaging/commands/conversation-list';
import {
  newConversation,
  removeConversation,
  restoreConversation,
} from '@/messaging/commands/conversations';
import { A, HostWorld, SITE } from './host-world';
import { land } from './land';

const OTHER = 'other.example' as Site;
const SITES = [SITE, OTHER] as const;

/** All pages of a list, asked for one after another. */
async function listOf(world: HostWorld, site: Site | null, limit = 100) {
  const rows: ListedConversation[] = [];
  for (;;) {
    const after = rows.at(-1) ?? null;
    const page = await world.send(listConversations, { site, after, limit });
    rows.push(...page.rows);
    if (page.rows.length < limit) {
      expect(page.total).toBe(rows.length);
      return rows;
    }
  }
}

const titles = (rows: readonly ListedConversation[]) => rows.map(({ title }) => title);

/** A conversation of its own with one question in it. */
async function begin(world: HostWorld, question: string, site: Site = SITE) {
  const { conversationId } = await world.send(newConversation, { site });
  await world.ask(conversationId, question);
  return conversationId;
}

describe('the list of conversations', () => {
  it('has the latest first, of this site or of all, and none in which nothing was said', async () => {
    const world = await HostWorld.start();
    await begin(world, 'one');
    await begin(world, 'two', OTHER);
    await begin(world, 'three');
    await world.send(newConversation, { site: SITE });
    expect(titles(await listOf(world, SITE))).toEqual(['three', 'one']);
    expect(titles(await listOf(world, OTHER))).toEqual(['two']);
    expect(titles(await listOf(world, null, 2))).toEqual(['three', 'two', 'one']);
  });

  it('says the first words of what was said last, also after an answer ended', async () => {
    const world = await HostWorld.start();
    const id = await begin(world, 'Why is the sky blue?');
    expect((await listOf(world, null))[0]?.excerpt).toBe('Why is the sky blue?');
    await world.choose(id, A);
    await land(world, A);
    await world.untilWriting();
    world.engine.writing!.say('**Light** is scattered.');
    world.engine.writing!.finish();
    await world.until(
      async () => (await listOf(world, null))[0]?.excerpt === 'Light is scattered.',
    );
  });

  it('keeps its order when one is renamed, and its title when something is asked after that', async () => {
    const world = await HostWorld.start();
    const one = await begin(world, 'one');
    await begin(world, 'two');
    const wish = { conversationId: one, title: '  First of all ' };
    await world.send(renameConversation, wish);
    await world.send(renameConversation, wish);
    expect(titles(await listOf(world, SITE))).toEqual(['two', 'First of all']);
    await world.ask(one, 'more');
    expect(titles(await listOf(world, SITE))).toEqual(['First of all', 'two']);
    expect((await world.view(one)).conversation.title).toBe('First of all');
  });

  it('takes no empty title', async () => {
    const world = await HostWorld.start();
    const conversationId = await begin(world, 'one');
    const naming = world.send(renameConversation, { conversationId, title: '  ' });
    await expect(naming).rejects.toMatchObject({ code: 'message-malformed' });
  });

  it('has pinned ones on top, and puts them back where their time is', async () => {
    const world = await HostWorld.start();
    const one = await begin(world, 'one');
    await begin(world, 'two');
    await begin(world, 'three');
    await world.send(pinConversation, { conversationId: one, pinned: true });
    await world.send(pinConversation, { conversationId: one, pinned: true });
    expect(titles(await listOf(world, null, 1))).toEqual(['one', 'three', 'two']);
    await world.send(pinConversation, { conversationId: one, pinned: false });
    expect(titles(await listOf(world, null, 2))).toEqual(['three', 'two', 'one']);
  });

  it('does without a deleted one, and has it back in its place with its words', async () => {
    const world = await HostWorld.start();
    const conversationId = await begin(world, 'one');
    await begin(world, 'two');
    await world.send(removeConversation, { conversationId });
    expect(titles(await listOf(world, null))).toEqual(['two']);
    const pinning = world.send(pinConversation, { conversationId, pinned: true });
    await expect(pinning).rejects.toMatchObject({ code: 'conversation-missing' });
    await world.send(restoreConversation, { conversationId });
    expect(await listOf(world, null)).toMatchObject([
      { title: 'two' },
      { title: 'one', excerpt: 'one' },
    ]);
    await world.send(removeConversation, { conversationId });
    world.clock += 60_000;
    world.timers.pass(60_000);
    await world.until(async () => (await world.database.conversations.count()) === 1);
    expect(titles(await listOf(world, null))).toEqual(['two']);
  });

  it('says no to a conversation that is not there', async () => {
    const world = await HostWorld.start();
    const conversationId = asId<'conversation'>('nobody');
    const renaming = world.send(renameConversation, { conversationId, title: 'x' });
    await expect(renaming).rejects.toMatchObject({ code: 'conversation-missing' });
  });
});

type Act =
  | { readonly kind: 'begin'; readonly site: Site }
  | {
      readonly kind: 'ask' | 'pin' | 'unpin' | 'rename' | 'remove' | 'restore';
      readonly at: number;
    };

interface Known {
  readonly id: ConversationId;
  readonly site: Site;
  title: string;
  said: number;
  pinned: boolean;
  deleted: boolean;
}

describe('whatever is done, in any order', () => {
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ kind: fc.constant('begin' as const), site: fc.constantFrom(...SITES) }),
    fc.record({
      kind: fc.constantFrom('ask', 'pin', 'unpin', 'rename', 'remove', 'restore'),
      at: fc.nat(20),
    }),
  );

  it('the list, page by page, is what a plain reference says, and so is one kept up by word of changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 5, maxLength: 25 }),
        fc.integer({ min: 1, max: 4 }),
        async (acts, limit) => {
          const world = new HostWorld();
          await world.launch();
          const told = new Map<ConversationId, ListedConversation>();
          const topic = await world.host.findTopic('conversations');
          topic.watch({ change: (change) => take(told, change as ListedChange) });
          const known: Known[] = [];
          for (const [turn, one] of acts.entries()) await perform(world, known, one, turn);
          for (const site of [null, ...SITES]) {
            const expected = known
              .filter((one) => !one.deleted && (site === null || one.site === site))
              .sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.said - a.said);
            const rows = await listOf(world, site, limit);
            expect(rows.map(({ id, title, pinned }) => ({ id, title, pinned }))).toEqual(
              expected.map(({ id, title, pinned }) => ({ id, title, pinned })),
            );
            const kept = [...told.values()]
              .filter((one) => site === null || one.site === site)
              .sort(comparePlaces);
            expect(kept).toEqual(rows);
          }
          expect(world.faults).toEqual([]);
          await world.database.delete();
        },
      ),
      { numRuns: 25 },
    );
  });
});

function take(
  told: Map<ConversationId, ListedConversation>,
  { before, after }: ListedChange,
): void {
  const id = after?.id ?? before?.id;
  if (id === undefined) return;
  expect(told.get(id) ?? null).toEqual(before);
  if (after === null) told.delete(id);
  else told.set(id, after);
}

async function perform(world: HostWorld, known: Known[], act: Act, turn: number): Promise<void> {
  if (act.kind === 'begin') {
    const title = `begun ${turn}`;
    const id = await begin(world, title, act.site);
    known.push({ id, site: act.site, title, said: turn, pinned: false, deleted: false });
    return;
  }
  const one = known[act.at % Math.max(known.length, 1)];
  if (!one) return;
  const conversationId = one.id;
  if (act.kind === 'remove' || act.kind === 'restore') {
    one.deleted = act.kind === 'remove';
    await world.send(one.deleted ? removeConversation : restoreConversation, { conversationId });
  } else if (!one.deleted) {
    if (act.kind === 'ask') {
      one.said = turn;
      await world.ask(conversationId, `asked ${turn}`);
    } else if (act.kind === 'rename') {
      one.title = `renamed ${turn}`;
      await world.send(renameConversation, { conversationId, title: one.title });
    } else {
      one.pinned = act.kind === 'pin';
      await world.send(pinConversation, { conversationId, pinned: one.pinned });
    }
  }
}
