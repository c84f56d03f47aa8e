import { describe, expect, it } from 'vitest';
import { NO_SITE, type Site } from '@/core/site';
import { newConversation } from '@/messaging/commands/conversations';
import { setDefaultModel } from '@/messaging/commands/settings';
import { mayReadPage, setSiteModel, setSiteReading } from '@/messaging/commands/sites';
import type { SitesView } from '@/messaging/topics/sites';
import { A, B, C, HostWorld, SITE } from './host-world';

const OTHER = 'other.example' as Site;

const viewOf = async (world: HostWorld) => (await world.host.findTopic('sites')).value as SitesView;

async function modelOfNew(world: HostWorld, site: Site) {
  const { conversationId } = await world.send(newConversation, { site });
  return (await world.view(conversationId)).conversation.targetModelId;
}

/** Asks as the background does. */
async function refused(world: HostWorld, ...addresses: string[]): Promise<unknown> {
  const { name } = mayReadPage;
  const envelope = { homebody: 'command', to: 'host', name, payload: { addresses } } as const;
  return world.host.commands.answerEnvelope(envelope, 'background');
}

describe('a new conversation', () => {
  it('begins with the model of its site, also after a restart, and with that of all where there is none', async () => {
    const world = await HostWorld.start();
    await world.send(setSiteModel, { site: SITE, modelId: B });
    await world.send(setDefaultModel, { modelId: C });
    expect(await modelOfNew(world, SITE)).toBe(B);
    expect(await modelOfNew(world, OTHER)).toBe(C);
    await world.die();
    await world.launch();
    expect(await modelOfNew(world, SITE)).toBe(B);
    await world.send(setSiteModel, { site: SITE, modelId: null });
    expect(await modelOfNew(world, SITE)).toBe(C);
    expect((await viewOf(world)).models).toEqual([]);
  });

  it('begins with the default where the model of its site is not on offer any more, and the site says so', async () => {
    const world = await HostWorld.start();
    await world.send(setSiteModel, { site: SITE, modelId: B });
    await world.die();
    await world.launch();
    const modelId = 'gone' as typeof B;
    await world.database.settings.put({ key: 'siteModels', value: [{ site: SITE, modelId }] });
    await world.die();
    await world.launch();
    expect(await modelOfNew(world, SITE)).toBe(A);
    expect((await viewOf(world)).models).toEqual([{ site: SITE, modelId, isOffered: false }]);
  });

  it('keeps the model it has when its site gets another one', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open(SITE);
    await world.ask(conversation, 'Why?');
    await world.send(setSiteModel, { site: SITE, modelId: B });
    expect((await world.view(conversation)).conversation.targetModelId).toBe(A);
  });
});

describe('a site that is never to be read', () => {
  it('is not, however its address is written, in a frame too, and after a restart', async () => {
    const world = await HostWorld.start();
    await world.send(setSiteReading, { site: SITE, mayRead: false });
    for (let life = 0; life < 2; life += 1) {
      for (const address of [
        'https://example.com/a',
        'http://EXAMPLE.com./',
        'view-source:https://example.com/',
        'blob:https://example.com/1',
      ]) {
        expect(await refused(world, address)).toMatchObject({ value: { refused: SITE } });
        expect(await refused(world, 'https://other.example/', address)).toMatchObject({
          value: { refused: SITE },
        });
      }
      expect(await refused(world, 'https://www.example.com/')).toMatchObject({
        value: { refused: null },
      });
      await world.die();
      await world.launch();
    }
    await world.send(setSiteReading, { site: SITE, mayRead: true });
    expect(await refused(world, 'https://example.com/')).toMatchObject({
      value: { refused: null },
    });
  });

  it('is judged after every change that was asked for before it', async () => {
    const world = await HostWorld.start();
    const changes = [false, true, false].map((mayRead) =>
      world.send(setSiteReading, { site: SITE, mayRead }),
    );
    const answer = refused(world, 'https://example.com/');
    expect(await answer).toMatchObject({ value: { refused: SITE } });
    await Promise.all(changes);
    expect((await viewOf(world)).unread).toEqual([SITE]);
  });

  it('may be what has no site; a blank frame in another page is read with that page', async () => {
    const world = await HostWorld.start();
    await world.send(setSiteReading, { site: NO_SITE, mayRead: false });
    expect(await refused(world, 'file:///home/person/notes.txt')).toMatchObject({
      value: { refused: NO_SITE },
    });
    expect(await refused(world, 'https://example.com/', 'about:srcdoc')).toMatchObject({
      value: { refused: null },
    });
  });

  it('is not readable when what is stored cannot be read', async () => {
    const world = await HostWorld.start();
    await world.send(setSiteReading, { site: SITE, mayRead: false });
    world.database.close();
    expect(await refused(world, 'https://example.com/')).toMatchObject({ ok: false });
    await world.database.open();
  });
});
