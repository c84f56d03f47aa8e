import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyConversation } from '@/core/empty-conversation';
import { asId, type ConversationId } from '@/core/ids';
import { anAnswer, aQuestion } from '../../tests/harness/conversation-values';
import { ConversationsRepository } from './conversations-repository';
import { type Database, openDatabase } from './database';

const SITE = asId<'site'>('example.com');
const MODEL = asId<'model'>('model-1');
const ids = [...'abcd'].map((letter) => asId<'conversation'>(letter));

/** A question and its answer in one of the conversations. */
async function say(repository: ConversationsRepository, id: ConversationId, order: number) {
  const place = (message: string) => ({
    id: asId<'message'>(`${id}-${message}`),
    conversationId: id,
  });
  const question = { ...aQuestion(order), ...place(`question-${order}`) };
  const answer = { ...anAnswer(order + 1), ...place(`answer-${order}`) };
  await repository.addTurn(id, { title: 'Why?', updatedAt: order }, question, answer);
}

async function idsWith(db: Database, has: (deletedAt: number | null) => boolean) {
  const rows = await db.conversations.toArray();
  return rows.filter(({ deletedAt }) => has(deletedAt)).map(({ id }) => id);
}

const step = fc.record({
  id: fc.constantFrom(...ids),
  does: fc.constantFrom('say', 'delete', 'restore', 'pin', 'choose', 'purge', 'drop'),
  at: fc.nat({ max: 9 }),
});

it('whatever is done with conversations, those that were deleted go for good in time, and no others but those in which nothing was said or chosen', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const db = await openDatabase(`unlisted-${count++}`);
      const repository = new ConversationsRepository(db);
      for (const id of ids) await repository.add(emptyConversation(id, SITE, MODEL, 1));
      const touched = new Set<ConversationId>();
      for (const [order, { id, does, at }] of steps.entries()) {
        if (does === 'purge') {
          const due = await idsWith(db, (deletedAt) => deletedAt !== null && deletedAt < at);
          expect((await repository.purge(at)).sort()).toEqual(due);
        } else if (does === 'drop') {
          const kept = await idsWith(db, (deletedAt) => deletedAt === null);
          const due = kept.filter((one) => !touched.has(one));
          expect((await repository.untouched()).sort()).toEqual(due);
        } else if (await repository.get(id)) {
          if (does === 'say' || does === 'pin' || does === 'choose') touched.add(id);
          if (does === 'say') await say(repository, id, order * 2);
          else if (does === 'pin') await repository.mark(id, { pinned: true });
          else if (does === 'choose') {
            await repository.setTarget(id, { targetModelId: MODEL, targetRevision: 1 });
          } else await repository.mark(id, { deletedAt: does === 'delete' ? at : null });
        }
      }
      await db.delete();
    }),
    { numRuns: 60 },
  );
});
