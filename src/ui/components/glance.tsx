import { isOpen } from '@/core/conversation';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { plainAnswer } from '../markdown/plain-answer';
import { AnswerEnd } from './answer-end';
import { EmptyThread } from './empty-thread';
import './glance.css';

/** More than fits into six lines; the rest of a long answer is not even read. */
const GLANCE_UNITS = 1200;

/** The popup's first look: the last question in a line, its answer in six that fade. */
export function Glance({ expand }: { readonly expand: () => void }) {
  const { conversation, models } = useApp();
  const text = useText();
  const last = conversation.messageIds.value.at(-1);
  const message = last === undefined ? null : conversation.message(last)?.value;
  if (last === undefined && conversation.conversation.value !== null) return <EmptyThread />;
  // On its way, where it is not loaded: a thread with messages is not called empty.
  if (!message) return null;
  if (message.role !== 'assistant' || isOpen(message.state)) return null;
  const question = conversation.before(message.id);
  return (
    <section class="glance" aria-label={text.thread.label}>
      {question && (
        <p class="glance-question" dir="auto">
          {question.text}
        </p>
      )}
      <p class="message-author">
        <bdi>{models.nameOf(message.modelId)}</bdi>
      </p>
      {message.text !== '' && (
        <p class="glance-answer" dir="auto">
          {plainAnswer(message.text.slice(0, GLANCE_UNITS), text)}
        </p>
      )}
      <AnswerEnd answer={message} last />
      <button type="button" class="button glance-more" onClick={expand}>
        <Icon name="chevron" />
        {text.thread.showConversation}
      </button>
    </section>
  );
}
