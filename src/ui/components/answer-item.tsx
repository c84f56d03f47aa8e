import { type Answer, isOpen } from '@/core/conversation';
import { useApp } from '../app/app-context';
import { AnswerEnd } from './answer-end';
import { AnswerText } from './answer-text';
import { AnswerTools } from './answer-tools';
import { ReadingStatus } from './reading-status';
import { VersionSwitch } from './version-switch';
import { WaitingStatus } from './waiting-status';
import './message.css';

interface Props {
  readonly answer: Answer;
  /** Whether it ends the thread. */
  readonly last: boolean;
}

/** An answer with the name of the model that wrote it, in whatever state it is. */
export function AnswerItem({ answer, last }: Props) {
  const app = useApp();
  const open = isOpen(answer.state);
  return (
    <article class="message answer" aria-labelledby={`author-${answer.id}`} aria-busy={open}>
      <h2 class="message-author" id={`author-${answer.id}`}>
        <bdi>{app.models.nameOf(answer.modelId)}</bdi>
      </h2>
      {answer.text !== '' && <AnswerText answer={answer} />}
      {answer.state === 'waiting' && <WaitingStatus answer={answer} />}
      {(answer.state === 'reading' || (answer.state === 'streaming' && answer.text === '')) && (
        <ReadingStatus answer={answer} />
      )}
      {!open && <AnswerEnd answer={answer} last={last} />}
      {!open && answer.text !== '' ? (
        <AnswerTools answer={answer} />
      ) : (
        <VersionSwitch id={answer.id} />
      )}
    </article>
  );
}
