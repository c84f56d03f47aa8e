import { describe, expect, it } from 'vitest';
import { DEFAULT_GENERATION } from '@/core/generation';
import type { Site } from '@/core/site';
import {
  setConversationPrompt,
  setGeneration,
  setSystemPrompt,
} from '@/messaging/commands/generation';
import type { GenerationView } from '@/messaging/topics/generation';
import { A, HostWorld, SITE } from './host-world';
import { land } from './land';

/** Asks in a site, ends the answer, and gives what the engine was asked. */
async function requestOf(world: HostWorld, site: Site = SITE) {
  const conversation = await world.open(site);
  const answer = await world.ask(conversation, 'Why?');
  if (!world.installer.ready.has(A)) await land(world, A);
  await world.untilWriting();
  world.engine.writing!.say('Because.');
  world.engine.writing!.finish();
  await world.untilState(conversation, answer, 'complete');
  return world.engine.requests.at(-1)!;
}

const viewOf = async (world: HostWorld) =>
  (await world.host.findTopic('generation')).value as GenerationView;
const OTHER = 'other.example' as Site;
const OWN = { temperature: 1.2, topP: 0.5, maxTokens: 256 };

describe('an answer', () => {
  it('is written with the defaults, and told nothing first, where nobody set anything', async () => {
    const world = await HostWorld.start();
    const request = await requestOf(world);
    expect(request).toMatchObject(DEFAULT_GENERATION);
    expect(request.turns.map(({ role }) => role)).toEqual(['user']);
  });

  it('is written as was set, also after a restart, and again with the defaults when they are wanted', async () => {
    const world = await HostWorld.start();
    await world.send(setGeneration, { generation: OWN });
    expect(await requestOf(world)).toMatchObject(OWN);
    await world.die();
    await world.launch();
    expect((await viewOf(world)).generation).toEqual(OWN);
    expect(await requestOf(world)).toMatchObject(OWN);
    await world.send(setGeneration, { generation: null });
    expect(await requestOf(world)).toMatchObject(DEFAULT_GENERATION);
  });

  it('leaves half of a short memory to the question, however long it may be', async () => {
    const world = await HostWorld.start();
    world.engine.contextWindow = 512;
    await world.send(setGeneration, { generation: { ...OWN, maxTokens: 4096 } });
    expect((await requestOf(world)).maxTokens).toBe(256);
  });

  it('is told what holds for all, then for its site, then for itself, in one turn', async () => {
    const world = await HostWorld.start();
    await world.send(setSystemPrompt, { site: null, prompt: 'Be brief.' });
    await world.send(setSystemPrompt, { site: SITE, prompt: 'This is about law.' });
    const conversationId = await world.open();
    await world.send(setConversationPrompt, { conversationId, prompt: 'In German.' });
    const { turns } = await requestOf(world);
    expect(turns).toEqual([
      { role: 'system', content: 'Be brief.\n\nThis is about law.\n\nIn German.' },
      { role: 'user', content: 'Why?' },
    ]);
    expect((await requestOf(world, OTHER)).turns[0]).toEqual({
      role: 'system',
      content: 'Be brief.',
    });
    await world.die();
    await world.launch();
    expect((await requestOf(world)).turns[0]).toEqual(turns[0]);
  });

  it('is not told any more what was taken back', async () => {
    const world = await HostWorld.start();
    await world.send(setSystemPrompt, { site: null, prompt: 'Be brief.' });
    await world.send(setSystemPrompt, { site: SITE, prompt: 'Law.' });
    expect((await viewOf(world)).sitePrompts).toEqual([{ site: SITE, prompt: 'Law.' }]);
    await world.send(setSystemPrompt, { site: null, prompt: '' });
    await world.send(setSystemPrompt, { site: SITE, prompt: '' });
    expect((await requestOf(world)).turns.map(({ role }) => role)).toEqual(['user']);
    expect(await viewOf(world)).toMatchObject({ systemPrompt: '', sitePrompts: [] });
  });
});
