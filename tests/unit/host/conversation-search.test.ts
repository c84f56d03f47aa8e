import { describe, expect, it } from 'vitest';
import type { FoundConversation } from '@/core/found-conversation';
import type { ListPlace } from '@/core/listed-conversation';
import type { Site } from '@/core/site';
import { renameConversation, searchConversations } from '@/messaging/commands/conversation-list';
import { newConversation, removeConversation } from '@/messaging/commands/conversations';
import { HostWorld, SITE } from './host-world';

interface Slice {
  readonly hits: FoundConversation[];
  readonly after: ListPlace | null;
}

const OTHER = 'other.example' as Site;

/** All slices of a search, asked for one after another. */
async function search(
  world: HostWorld,
  text: string,
  where: 'titles' | 'messages',
  site: Site | null = null,
  limit = 50,
): Promise<FoundConversation[]> {
  const found: FoundConversation[] = [];
  let after: ListPlace | null = null;
  do {
    const slice: Slice = await world.send(searchConversations, { text, where, site, after, limit });
    expect(slice.hits.length).toBeLessThanOrEqual(limit);
    found.push(...slice.hits);
    after = slice.after;
  } while (after !== null);
  return found;
}

async function begin(world: HostWorld, questions: readonly string[], site: Site = SITE) {
  const { conversationId } = await world.send(newConversation, { site });
  for (const question of questions) await world.ask(conversationId, question);
  return conversationId;
}

const titles = (found: readonly FoundConversation[]) =>
  found.map(({ conversation }) => conversation.title);

describe('a search through the conversations', () => {
  it('finds words of a title whatever their case and accents, and says where they are', async () => {
    const world = await HostWorld.start();
    await begin(world, ['Où est la côté?']);
    await begin(world, ['Something else']);
    const [hit, ...others] = await search(world, 'COTE', 'titles');
    expect(others).toEqual([]);
    expect(hit?.title).toEqual({ text: 'Où est la côté?', ranges: [{ start: 10, end: 14 }] });
    expect(hit?.message).toBeNull();
  });

  it('finds what was said, with the latest message that has all the words', async () => {
    const world = await HostWorld.start();
    const id = await begin(world, ['Title', 'a break clause', 'the clause, a break', 'clause']);
    const [hit] = await search(world, 'break clause', 'messages');
    const { messages } = await world.view(id);
    expect(hit?.message?.id).toBe(messages[4]?.id);
    expect(hit?.message?.found.text).toBe('the clause, a break');
    expect(hit?.message?.found.ranges).toEqual([
      { start: 4, end: 10 },
      { start: 14, end: 19 },
    ]);
    expect(await search(world, 'break deposit', 'messages')).toEqual([]);
  });

  it('goes through the list in its order, slice by slice, and finds everything once', async () => {
    const world = await HostWorld.start();
    for (let turn = 0; turn < 7; turn += 1) await begin(world, [`lease ${turn}`]);
    const expected = [6, 5, 4, 3, 2, 1, 0].map((turn) => `lease ${turn}`);
    for (const limit of [1, 3, 50]) {
      expect(titles(await search(world, 'lease', 'titles', null, limit))).toEqual(expected);
      expect(titles(await search(world, 'lease', 'messages', null, limit))).toEqual(expected);
    }
  });

  it('keeps to a site where that is asked, and leaves deleted conversations out', async () => {
    const world = await HostWorld.start();
    await begin(world, ['here lease']);
    await begin(world, ['there lease'], OTHER);
    const conversationId = await begin(world, ['gone lease']);
    await world.send(removeConversation, { conversationId });
    expect(titles(await search(world, 'lease', 'messages', OTHER))).toEqual(['there lease']);
    expect(titles(await search(world, 'lease', 'titles'))).toEqual(['there lease', 'here lease']);
  });

  it('knows a new title at once, and the old one no more', async () => {
    const world = await HostWorld.start();
    const conversationId = await begin(world, ['lease']);
    await world.send(renameConversation, { conversationId, title: 'Flat in town' });
    expect(titles(await search(world, 'flat', 'titles'))).toEqual(['Flat in town']);
    expect(await search(world, 'lease', 'titles')).toEqual([]);
  });

  it('for nothing finds nothing', async () => {
    const world = await HostWorld.start();
    await begin(world, ['lease']);
    expect(await search(world, '  ', 'titles')).toEqual([]);
    expect(await search(world, '', 'messages')).toEqual([]);
  });

  it('finds a word at the beginning of a conversation of a thousand messages', async () => {
    const world = await HostWorld.start();
    const id = await begin(world, ['the needle']);
    const [first] = (await world.view(id)).messages;
    if (!first) throw new Error('nothing was said');
    await world.database.messages.bulkPut(
      Array.from({ length: 1000 }, (_, at) => ({
        ...first,
        id: `hay-${at}` as never,
        order: at + 2,
        text: `hay ${at}`,
      })),
    );
    expect((await search(world, 'needle', 'messages'))[0]?.message?.id).toBe(first.id);
    expect((await search(world, 'hay', 'messages'))[0]?.message?.id).toBe('hay-999');
  });
});
