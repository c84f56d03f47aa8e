import type { Answering } from './answering';
import type { Conversations } from './conversations';
import type { NewTurn } from './new-turn';

/** Stores a question with its empty answer, and has it answered. One that is stored already stays. */
export async function askQuestion(
  conversations: Conversations,
  answering: Answering,
  turn: NewTurn,
): Promise<void> {
  const { conversationId, answerId } = turn;
  await answering.whileAsking(async () => {
    await conversations.addTurn(turn);
    const answer = await conversations.answer(conversationId, answerId);
    if (answer.state === 'waiting') await answering.add(answer);
  });
}
