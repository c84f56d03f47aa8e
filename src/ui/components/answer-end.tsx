import type { Answer } from '@/core/conversation';
import { useApp, useText } from '../app/app-context';
import { describeError } from '../text/error-text';
import { ActionButton } from './action-button';
import { StatusLine } from './status-line';

interface Props {
  readonly answer: Answer;
  readonly last: boolean;
}

/** How an answer ended, where that needs a word, and the way on from there. */
export function AnswerEnd({ answer, last }: Props) {
  const { answers, composer, versions } = useApp();
  const text = useText();
  const resume = () => {
    // The button goes with its reason.
    composer.focus();
    return answers.continue(answer.id);
  };
  const goOn = last && answer.text !== '' && (
    <ActionButton icon="play" act={resume}>
      {text.answer.continue}
    </ActionButton>
  );
  // What was written stays, as a version of its own.
  const anew = () => {
    // The button goes with the answer.
    composer.focus();
    return answer.text === '' ? answers.retry(answer.id) : versions.regenerate(answer.id);
  };
  const again = (words: string) => (
    <ActionButton icon="retry" act={anew}>
      {words}
    </ActionButton>
  );
  switch (answer.state) {
    case 'complete':
      return answer.text === '' ? <StatusLine>{text.answer.nothingSaid}</StatusLine> : null;
    case 'stopped':
      return (
        <div class="answer-end">
          <StatusLine icon="stop">{text.answer.stopped}</StatusLine>
          {answer.text === '' ? again(text.answer.again) : goOn}
        </div>
      );
    case 'length':
      return (
        <div class="answer-end">
          <StatusLine>{text.answer.length}</StatusLine>
          {goOn}
        </div>
      );
    case 'interrupted':
      return (
        <div class="answer-end">
          <StatusLine icon="alert" tone="attention">
            {answer.error ? describeError(text.errors, answer.error) : text.answer.interrupted}
          </StatusLine>
          {answer.text === '' ? again(text.answer.again) : goOn}
        </div>
      );
    case 'failed':
      return (
        <div class="answer-end">
          <StatusLine icon="alert" tone="loss">
            {describeError(text.errors, answer.error)}
          </StatusLine>
          {again(text.answer.retry)}
        </div>
      );
    default:
      return null;
  }
}
