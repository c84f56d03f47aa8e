import { useRef } from 'preact/hooks';
import type { Question } from '@/core/conversation';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { QuestionEditor } from './question-editor';
import { QuoteBlock } from './quote-block';
import { VersionSwitch } from './version-switch';
import './message.css';

/** What the person asked, with what they quoted; a pencil opens it to be asked otherwise. */
export function QuestionItem({ question }: { readonly question: Question }) {
  const { versions } = useApp();
  const text = useText();
  const pencil = useRef<HTMLButtonElement>(null);
  const isEditing = versions.editing.value === question.id;
  const close = () => {
    // Drawn again first: what is not there takes no focus.
    requestAnimationFrame(() => pencil.current?.focus());
  };
  return (
    <article
      class={isEditing ? 'message question question-edited' : 'message question'}
      aria-labelledby={`author-${question.id}`}
    >
      <h2 class="message-author" id={`author-${question.id}`}>
        {text.thread.you}
      </h2>
      {isEditing ? (
        <QuestionEditor id={question.id} close={close} />
      ) : (
        <>
          <div class="question-bubble">
            {question.quote && <QuoteBlock quote={question.quote} of={question.id} />}
            <div class="message-text" dir="auto">
              {question.text}
            </div>
          </div>
          <div class="question-tools">
            <VersionSwitch id={question.id} />
            <button
              ref={pencil}
              type="button"
              class="tool tool-icon"
              aria-label={text.talk.edit}
              title={text.talk.edit}
              onClick={() => versions.edit(question.id)}
            >
              <Icon name="pencil" />
            </button>
          </div>
        </>
      )}
    </article>
  );
}
