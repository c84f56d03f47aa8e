import type { Answer } from '@/core/conversation';
import { useApp, useText } from '../app/app-context';
import { ActionButton } from './action-button';

/** Has an answer that waits for its model written by one that is there. */
export function AnswerNowButton({ answer }: { readonly answer: Answer }) {
  const { answers, answerer, composer } = useApp();
  const text = useText();
  const standIn = answerer.standInFor(answer.modelId);
  if (standIn === null) return null;
  const now = () => {
    // The button goes with its reason.
    composer.focus();
    return answers.answerNow(answer.id, standIn.id);
  };
  return (
    <ActionButton icon="play" act={now}>
      {text.answerer.answerNow(standIn.name)}
    </ActionButton>
  );
}
