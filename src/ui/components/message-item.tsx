import type { MessageId } from '@/core/ids';
import { useApp } from '../app/app-context';
import { AnswerItem } from './answer-item';
import { QuestionItem } from './question-item';

/** One message. It reads its own signal, so that a change renders this message only. */
export function MessageItem({ id, last }: { readonly id: MessageId; readonly last: boolean }) {
  const message = useApp().conversation.message(id)?.value;
  if (!message) return null;
  return message.role === 'user' ? (
    <QuestionItem question={message} />
  ) : (
    <AnswerItem answer={message} last={last} />
  );
}
