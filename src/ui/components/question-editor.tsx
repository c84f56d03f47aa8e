import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageId } from '@/core/ids';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { isPressed } from '../shortcuts/shortcuts';
import { QuoteBlock } from './quote-block';
import './question-editor.css';

interface Props {
  readonly id: MessageId;
  /** The box is closed without anything being asked. */
  close(): void;
}

/** A question in a box, to be asked otherwise. Enter sends, Shift+Enter breaks the line, Esc gives up. */
export function QuestionEditor({ id, close }: Props) {
  const app = useApp();
  const text = useText();
  const meaning = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const { versions } = app;
  const draft = versions.typed(id);
  useLayoutEffect(() => {
    const field = box.current;
    // Come back to by scrolling it leaves the focus where it is.
    if (field === null || !versions.takeOpened(id)) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    field.scrollIntoView({ block: 'nearest' });
  }, [id, versions]);

  const send = async () => {
    if (await versions.send(id)) app.composer.focus();
  };
  const giveUp = () => {
    versions.giveUp(id);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      giveUp();
      event.stopPropagation();
    } else if (!isPressed('send', event)) return;
    else void send();
    event.preventDefault();
  };
  return (
    <form
      class="question-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {draft.quote && (
        <div class="question-editor-quote">
          <QuoteBlock quote={draft.quote} />
          <button
            type="button"
            class="icon-button icon-button-small"
            aria-label={text.composer.removeQuote}
            title={text.composer.removeQuote}
            onClick={() => {
              versions.removeQuote(id);
              box.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      <textarea
        ref={box}
        class="question-editor-text"
        rows={1}
        dir="auto"
        aria-label={text.talk.editing}
        aria-describedby={meaning}
        value={draft.text}
        onInput={(event) => versions.type(id, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id={meaning} class="question-editor-meaning">
        {text.talk.editKeeps}
      </p>
      <div class="question-editor-actions">
        <button type="button" class="button" onClick={giveUp}>
          {text.talk.cancelEdit}
        </button>
        <button
          type="submit"
          class="button button-primary"
          aria-disabled={draft.text.trim() === '' || versions.sending.value}
        >
          {text.talk.sendEdit}
        </button>
      </div>
    </form>
  );
}
