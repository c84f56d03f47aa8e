import { expect, it } from 'vitest';
import { BACKUP_FORMAT, BACKUP_VERSION } from './backup-file';
import { readBackup } from './read-backup';

const backupWith = (id: string, messages: readonly object[] = []) =>
  JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: 1,
    settings: {},
    conversations: [
      {
        id,
        site: 'example.com',
        title: 'Tea',
        targetModelId: 'a-model',
        targetRevision: 0,
        createdAt: 1,
        updatedAt: 1,
        pinned: false,
        deletedAt: null,
      },
    ],
    messages,
    drafts: [],
  });

it('a file whose conversation has an id of private windows is refused: nobody could open or remove it', () => {
  expect(readBackup('backup.json', backupWith('c1')).conversations).toHaveLength(1);
  expect(() => readBackup('backup.json', backupWith('private-c1'))).toThrow(
    expect.objectContaining({
      code: 'backup-invalid',
      fields: expect.objectContaining({ where: 'conversations.0.id' }),
    }),
  );
});

it('an answer that was under way where the file was written is not waited for here', () => {
  const underWay = ['waiting', 'reading', 'streaming', 'complete'].map((state, order) => ({
    ...{ id: `m${order}`, conversationId: 'c1', order, role: 'assistant', text: '', createdAt: 1 },
    ...{ state, modelId: 'a-model', attempt: 1, usage: null, error: null },
  }));
  const { messages } = readBackup('backup.json', backupWith('c1', underWay));
  const states = messages.map((message) => message.role === 'assistant' && message.state);
  expect(states).toEqual(['interrupted', 'interrupted', 'interrupted', 'complete']);
});
