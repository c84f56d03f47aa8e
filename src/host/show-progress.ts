import type { Answer, AnswerProgress } from '@/core/conversation';
import type { Conversations } from './conversations';

/** Shows how far an answer is before its first word; nothing of it is kept. */
export async function showProgress(
  conversations: Conversations,
  { conversationId, id: messageId, attempt }: Answer,
  progress: AnswerProgress,
): Promise<void> {
  const live = await conversations.live(conversationId);
  live.publish({ kind: 'progress', messageId, attempt, progress });
}
