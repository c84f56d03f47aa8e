import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { asId } from '@/core/ids';
import { newConversation, saveDraft } from '@/messaging/commands/conversations';
import { enqueueDownload } from '@/messaging/commands/downloads';
import { acknowledgeHandoff, showInPanel } from '@/messaging/commands/host';
import { A, B, HostWorld, SITE } from './host-world';

describe('a relaunch', () => {
  it('goes on with the download that was running and answers what waited for it', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    const id = await world.ask(conversation, 'Hello');
    await world.until(() => world.installer.running);
    await world.die();
    await world.launch();
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await world.untilWriting();
    world.engine.writing!.say('Hi');
    world.engine.writing!.finish();
    await world.untilState(conversation, id, 'complete');
  });

  it('marks an answer that was being written as interrupted and keeps what was written', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    const id = await world.ask(conversation, 'Hello');
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await world.untilWriting();
    world.engine.writing!.say('Hi there');
    await world.until(async () => (await world.database.messages.get(id))?.text === 'Hi there');
    await world.die();
    await world.launch();
    expect(await world.answer(conversation, id)).toMatchObject({
      state: 'interrupted',
      text: 'Hi there',
    });
  });

  it('keeps the order of the queue, failed and canceled downloads, and targets', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    await world.send(enqueueDownload, { modelId: B });
    await world.send(enqueueDownload, { modelId: A });
    await world.choose(conversation, B);
    await world.until(() => world.installer.running);
    await world.die();
    await world.launch();
    expect((await world.models()).queue).toEqual([B, A]);
    expect((await world.view(conversation)).conversation.targetModelId).toBe(B);
    await world.until(() => world.installer.running);
    expect(world.installer.running!.manifest.modelId).toBe(B);
  });

  it('asks for a ready model anew whose files the person cleared', async () => {
    const world = await HostWorld.start();
    await world.send(enqueueDownload, { modelId: A });
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await world.until(async () => (await world.models()).models[0]!.lifecycle === 'Ready');
    await world.die();
    world.installer.ready.clear();
    await world.launch();
    expect((await world.models()).models[0]!.lifecycle).toBeNull();
  });
});

describe('the queue', () => {
  it('runs one download at a time in the order asked, and asking twice makes one job', async () => {
    const world = await HostWorld.start();
    for (const modelId of [B, A, B]) await world.send(enqueueDownload, { modelId });
    await world.until(async () => (await world.models()).queue.join() === [B, A].join());
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await world.until(() => world.installer.running?.manifest.modelId === A);
    world.installer.running!.finish();
    await world.until(async () => (await world.models()).queue.length === 0);
    expect(world.installer.started).toEqual([B, A]);
  });

  it('cancels a running download: aborted, discarded, and the next one starts', async () => {
    const world = await HostWorld.start();
    await world.send(enqueueDownload, { modelId: A });
    await world.send(enqueueDownload, { modelId: B });
    await world.until(() => world.installer.running);
    await world.cancel(A);
    await world.until(() => world.installer.running?.manifest.modelId === B);
    expect(world.installer.discarded).toEqual([A]);
    expect(world.installer.spared).toEqual([B]);
    await world.until(async () => (await world.models()).models[0]!.lifecycle === 'Canceled');
  });

  it('is wholly installed or wholly gone when it is canceled in the instant of its end', async () => {
    for (const hops of [0, 1, 2, 3, 5, 8]) {
      const world = await HostWorld.start();
      await world.send(enqueueDownload, { modelId: A });
      await world.until(() => world.installer.running);
      world.installer.running!.finish();
      for (let hop = 0; hop < hops; hop += 1) await Promise.resolve();
      await world.cancel(A);
      const state = async () => (await world.models()).models[0]!.lifecycle;
      await world.until(async () => ['Ready', 'Canceled'].includes(String(await state())));
      await world.until(async () => world.installer.ready.has(A) === ((await state()) === 'Ready'));
    }
  });

  it('never starts what was canceled while queued', async () => {
    const world = await HostWorld.start();
    await world.send(enqueueDownload, { modelId: A });
    await world.send(enqueueDownload, { modelId: B });
    await world.cancel(B);
    world.installer.running!.finish();
    await world.until(async () => (await world.models()).models[0]!.lifecycle === 'Ready');
    expect(world.installer.started).toEqual([A]);
  });

  it('puts a failed download at the end when it is tried again', async () => {
    const world = await HostWorld.start();
    await world.send(enqueueDownload, { modelId: A });
    await world.until(() => world.installer.running);
    world.installer.running!.fail(new HomebodyError('install-http', 'gone', { status: 404 }));
    await world.until(async () => (await world.models()).models[0]!.lifecycle === 'Failed');
    expect((await world.models()).models[0]!.error?.fields.status).toBe(404);
    await world.send(enqueueDownload, { modelId: B });
    await world.retry(A);
    await world.until(async () => (await world.models()).queue.join() === [B, A].join());
  });

  it('says that there is work while there is, for the next start of the browser', async () => {
    const world = await HostWorld.start();
    await world.send(enqueueDownload, { modelId: A });
    await world.until(() => world.work.at(-1) === true);
    world.installer.running!.finish();
    await world.until(() => world.work.at(-1) === false);
  });
});

describe('conversations', () => {
  it('gives two surfaces that open a site at once the same conversation', async () => {
    const world = await HostWorld.start();
    const [one, other] = await Promise.all([world.open(), world.open()]);
    expect(one).toBe(other);
  });

  it('uses an empty conversation again instead of piling up empty ones', async () => {
    const world = await HostWorld.start();
    const first = await world.open();
    const again = await world.send(newConversation, { site: SITE });
    expect(again.conversationId).toBe(first);
    await world.ask(first, 'Hello');
    expect((await world.send(newConversation, { site: SITE })).conversationId).not.toBe(first);
  });

  it('changes the model without touching the time of the conversation', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    const before = (await world.view(conversation)).conversation;
    await world.choose(conversation, B);
    const { conversation: after } = await world.view(conversation);
    expect(after).toEqual({ ...before, targetModelId: B, targetRevision: 1 });
  });

  it('keeps a draft until it is sent', async () => {
    const world = await HostWorld.start();
    const conversationId = await world.open();
    await world.send(saveDraft, { conversationId, draft: { text: 'Half a que', quote: null } });
    await world.die();
    await world.launch();
    expect((await world.view(conversationId)).draft.text).toBe('Half a que');
    await world.ask(conversationId, 'Half a question');
    expect((await world.view(conversationId)).draft).toEqual({ text: '', quote: null });
  });

  it('keeps a handover until the panel says that it shows it', async () => {
    const world = await HostWorld.start();
    const conversationId = await world.open();
    const id = asId<'handoff'>('h');
    await world.send(showInPanel, { id, windowId: 7, conversationId });
    const topic = await world.host.findTopic('handoffs');
    expect(topic.value).toEqual([{ id, windowId: 7, conversationId }]);
    await world.send(acknowledgeHandoff, { handoffId: id });
    expect(topic.value).toEqual([]);
  });
});
