import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { asId, type ImportId } from '@/core/ids';
import type { Site } from '@/core/site';
import { type BackupFile, BackupFileSchema } from '@/host/backup/backup-file';
import {
  announceBackup,
  exportBackup,
  importBackup,
  previewBackup,
} from '@/messaging/commands/backup';
import { removeConversation, saveDraft } from '@/messaging/commands/conversations';
import { setDefaultModel, setIdleUnload } from '@/messaging/commands/settings';
import {
  ConversationSchema,
  KeptAnswerSchema,
  QuestionSchema,
} from '@/messaging/schemas/conversation';
import { PortableSettingsSchema } from '@/storage/settings-repository';
import { valuesOf } from '../../harness/schema-values';
import { A, B, HostWorld } from './host-world';
import { land } from './land';

async function exported(world: HostWorld): Promise<string> {
  const importId = asId<'import'>(world.id());
  await world.send(exportBackup, { importId });
  return (await world.given.get(importId)?.text()) ?? '';
}

async function announced(world: HostWorld, text: string): Promise<ImportId> {
  const importId = asId<'import'>(world.id());
  await world.send(announceBackup, { importId });
  expect(world.host.takeFiles(importId, [new File([text], 'backup.json')])).toBe(true);
  return importId;
}

async function imported(world: HostWorld, text: string, takeMirror = false) {
  const importId = await announced(world, text);
  await world.send(previewBackup, { importId });
  return world.send(importBackup, { importId, takeMirror });
}

const plain = (text: string): BackupFile => ({ ...JSON.parse(text), exportedAt: 0 });

/** A world in which something was said, typed and set. */
async function lived(): Promise<HostWorld> {
  const world = await HostWorld.start();
  const one = await world.open();
  const answer = await world.ask(one, 'Why is the sky blue?');
  await land(world, A);
  await world.untilWriting();
  world.engine.writing?.finish();
  await world.untilState(one, answer, 'complete');
  const two = await world.open('example.org' as Site);
  await world.send(saveDraft, {
    conversationId: two,
    draft: { text: 'And the sea?', quote: null },
  });
  await world.send(setIdleUnload, { minutes: null });
  await world.send(setDefaultModel, { modelId: B });
  return world;
}

const files: fc.Arbitrary<BackupFile> = fc
  .tuple(
    valuesOf(PortableSettingsSchema),
    fc.array(valuesOf(ConversationSchema), { maxLength: 4 }),
    fc.array(fc.oneof(valuesOf(QuestionSchema), valuesOf(KeptAnswerSchema)), { maxLength: 8 }),
    fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 4 }),
  )
  .map(([settings, conversations, messages, drafts]) => {
    const { mirror: _mirror, ...portable } = v.parse(PortableSettingsSchema, settings);
    const threads = v.parse(v.array(ConversationSchema), conversations).map((one, index) => ({
      ...one,
      id: asId<'conversation'>(`c${index}`),
      deletedAt: null,
    }));
    const said = v.parse(v.array(v.union([QuestionSchema, KeptAnswerSchema])), messages);
    // As JSON has it: minus zero is none there.
    const plainFile = JSON.stringify({
      format: 'homebody-backup',
      version: 1,
      exportedAt: 0,
      settings: portable,
      conversations: threads,
      messages:
        threads.length === 0
          ? []
          : said.map((one, index) => ({
              ...one,
              id: `m${index}`,
              order: index,
              conversationId: `c${index % threads.length}`,
            })),
      drafts: threads.slice(0, drafts.length).map(({ id }, index) => ({
        conversationId: id,
        text: drafts[index],
        quote: null,
      })),
    });
    return v.parse(BackupFileSchema, JSON.parse(plainFile));
  });

describe('a backup', () => {
  it('has all that was said, typed and set, and brings it into an empty browser', async () => {
    const world = await lived();
    const text = await exported(world);
    const file = plain(text);
    expect(file.messages.map((message) => message.text)).toContain('Why is the sky blue?');
    expect(file.drafts).toMatchObject([{ text: 'And the sea?' }]);
    expect(file.settings).toEqual({ defaultModel: B, idleUnload: { minutes: null } });

    const other = await HostWorld.start();
    const { counts } = await imported(other, text);
    expect(counts).toMatchObject({ conversations: 2, newConversations: 2, messages: 2, drafts: 1 });
    expect(plain(await exported(other))).toEqual(file);
    // In force at once, not after a restart.
    const settings = await other.host.findTopic('settings');
    expect(settings.value).toMatchObject({ defaultModelId: B, idleUnloadMinutes: null });
  });

  it('loses nothing on its way through an empty browser, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const world = await HostWorld.start();
        await imported(world, JSON.stringify(file));
        const once = await exported(world);
        const again = await HostWorld.start();
        await imported(again, once);
        expect(plain(await exported(again))).toEqual(plain(once));
        const { conversations, messages, drafts, settings } = plain(once);
        expect(settings).toEqual(file.settings);
        expect(conversations).toEqual(file.conversations);
        expect(drafts).toEqual(file.drafts);
        const byId = (list: BackupFile['messages']) => new Map(list.map((one) => [one.id, one]));
        expect(byId(messages)).toEqual(byId(file.messages.map(ended)));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('that is imported twice is there once', async () => {
    const text = await exported(await lived());
    const world = await HostWorld.start();
    await imported(world, text);
    const { counts } = await imported(world, text);
    expect(counts).toMatchObject({ conversations: 2, newConversations: 0, newMessages: 0 });
    expect(plain(await exported(world))).toEqual(plain(text));
  });

  it('tells what it would bring before it brings anything', async () => {
    const text = await exported(await lived());
    const world = await HostWorld.start();
    const importId = await announced(world, text);
    const { counts, mirror } = await world.send(previewBackup, { importId });
    expect(counts).toMatchObject({ conversations: 2, newConversations: 2, newMessages: 2 });
    expect(mirror).toBeNull();
    expect(plain(await exported(world))).toMatchObject({ conversations: [], settings: {} });
  });

  it('shows what it brought in threads that are open, and in the list', async () => {
    const world = await lived();
    const text = await exported(world);
    const id = await world.open();
    const file = plain(text);
    const more = { ...file.messages[0], id: 'more', order: 9, text: 'One more' };
    const list = await world.host.findTopic('conversations');
    const before = list.revision;
    await imported(world, JSON.stringify({ ...file, messages: [...file.messages, more] }));
    const { messages } = await world.view(id);
    expect(messages.map((message) => message.text)).toContain('One more');
    expect(messages).toHaveLength(3);
    expect(list.revision).toBeGreaterThan(before);
  });

  it('has an answer that is under way as an interrupted one', async () => {
    const world = await HostWorld.start();
    const id = await world.open();
    await world.ask(id, 'Why?');
    await land(world, A);
    await world.untilWriting();
    const [, answer] = plain(await exported(world)).messages;
    expect(answer).toMatchObject({ role: 'assistant', state: 'interrupted' });
    expect((await world.view(id)).messages[1]).not.toMatchObject({ state: 'interrupted' });
  });

  it('has nothing of a conversation that was deleted', async () => {
    const world = await lived();
    await world.send(removeConversation, { conversationId: await world.open() });
    const file = plain(await exported(world));
    expect(file.conversations).toHaveLength(1);
    expect(file.messages).toEqual([]);
  });

  it('sets a mirror only where the person let Homebody contact it', async () => {
    const file = { ...plain(await exported(await lived())) };
    const text = JSON.stringify({ ...file, settings: { mirror: 'https://models.example.org' } });
    const world = await HostWorld.start();
    const importId = await announced(world, text);
    const { mirror } = await world.send(previewBackup, { importId });
    expect(mirror).toBe('https://models.example.org');
    await imported(world, text, false);
    expect(world.hub.mirror).toBeNull();
    await imported(world, text, true);
    expect(world.hub.mirror).toBe('https://models.example.org');
  });
});

describe('a file that is no good', () => {
  const spoiled: [string, string, (file: BackupFile) => unknown, object][] = [
    ['no JSON', 'backup-not-one', () => 'not json', {}],
    ['another format', 'backup-not-one', () => ({ format: 'other', version: 1 }), {}],
    ['a newer version', 'backup-newer', (file) => ({ ...file, version: 2 }), { version: 2 }],
    [
      'a message without its text',
      'backup-invalid',
      (file) => ({ ...file, messages: file.messages.map((one) => ({ ...one, text: 7 })) }),
      { where: 'messages.0.text' },
    ],
    [
      'an answer in a state that there is not',
      'backup-invalid',
      (file) => ({
        ...file,
        messages: file.messages.map((one) =>
          one.role === 'assistant' ? { ...one, state: 'odd' } : one,
        ),
      }),
      { where: 'messages.1.state' },
    ],
    [
      'a message of no conversation',
      'backup-invalid',
      (file) => ({ ...file, conversations: [], drafts: [] }),
      { where: 'messages.0.conversationId' },
    ],
    [
      'a message that is there twice',
      'backup-invalid',
      (file) => ({ ...file, messages: [...file.messages, file.messages[0]] }),
      { where: 'messages.2.id' },
    ],
    [
      'a setting of another shape',
      'backup-invalid',
      (file) => ({ ...file, settings: { idleUnload: { minutes: 'ten' } } }),
      { where: 'settings.idleUnload.minutes' },
    ],
    [
      'an address that is no mirror',
      'backup-invalid',
      (file) => ({ ...file, settings: { mirror: 'http://models.example.org' } }),
      { where: 'settings.mirror' },
    ],
  ];

  it.each(spoiled)('(%s) changes nothing, and says where', async (_what, code, spoil, fields) => {
    const good = plain(await exported(await lived()));
    const bad = spoil(good);
    const world = await HostWorld.start();
    const importId = await announced(world, typeof bad === 'string' ? bad : JSON.stringify(bad));
    const refusal = { code, fields: { file: 'backup.json', ...fields } };
    await expect(world.send(previewBackup, { importId })).rejects.toMatchObject(refusal);
    const wish = { importId, takeMirror: true };
    await expect(world.send(importBackup, wish)).rejects.toMatchObject(refusal);
    expect(plain(await exported(world))).toMatchObject({ conversations: [], settings: {} });
  });

  it('and a good one that the disk refuses leave everything as it was; it may be tried again', async () => {
    const text = await exported(await lived());
    const world = await HostWorld.start();
    const importId = await announced(world, text);
    world.refusesWrites = true;
    const wish = { importId, takeMirror: false };
    await expect(world.send(importBackup, wish)).rejects.toMatchObject({ code: 'storage-failed' });
    world.refusesWrites = false;
    expect(plain(await exported(world)).conversations).toEqual([]);
    await world.send(importBackup, wish);
    expect(plain(await exported(world)).conversations).toHaveLength(2);
  });

  it('is not at hand any more after another was announced, and none was ever announced', async () => {
    const world = await HostWorld.start();
    const first = await announced(world, '{}');
    await announced(world, '{}');
    await expect(world.send(previewBackup, { importId: first })).rejects.toMatchObject({
      code: 'backup-missing',
    });
    expect(world.host.takeFiles(asId('nobody'), [new File([], 'x')])).toBe(false);
  });
});

function ended(message: BackupFile['messages'][number]) {
  const isOpen =
    message.role === 'assistant' && ['waiting', 'reading', 'streaming'].includes(message.state);
  return isOpen ? { ...message, state: 'interrupted' as const } : message;
}
