import type { Answer } from '@/core/conversation';
import { useApp, useText } from '../app/app-context';
import { ActionButton } from './action-button';

/** Has an answer that waits for its model written by one that is there. */
export function AnswerNowButton({ answer }: { readonly answer: Answer }) {
  const { answers, answerer } = useApp();
  const text = useText();
  const standIn = answerer.standInFor(answer.modelId);
  if (standIn === null) return null;
  return (
    <ActionButton icon="play" act={() => answers.answerNow(answer.id, standIn.id)}>
      {text.answerer.answerNow(standIn.name)}
    </ActionButton>
  );
}
