import { useRef } from 'preact/hooks';
import type { MessageId } from '@/core/ids';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';

/**
 * Send, which is Stop while an answer is open. With a next question typed meanwhile both are
 * there: it is answered when the running one ends. Stop belongs to the answer that was there when
 * it was pressed, and nothing takes its place while a second press may still be under way.
 */
export function SendButtons() {
  const app = useApp();
  const text = useText();
  const typed = app.drafts.text.value.trim() !== '';
  const pressed = useRef<MessageId | null>(null);
  const answering = app.conversation.openAnswers.value.length > 0;
  return (
    <div class="send-buttons">
      {(!answering || typed) && (
        <button
          type="submit"
          class="send"
          aria-label={text.composer.send}
          title={text.composer.send}
          aria-disabled={!typed || app.composer.sending.value}
        >
          <Icon name="send" />
        </button>
      )}
      {answering && (
        <button
          type="button"
          class="send send-stop"
          aria-label={text.composer.stop}
          title={text.composer.stop}
          onPointerDown={() => {
            pressed.current = app.answers.stoppable();
          }}
          onClick={(event) => {
            app.composer.focus();
            // Pressed by a key it has no pointer, and no time passes within the press.
            const isPointed = event.detail > 0;
            void app.answers.stop((isPointed ? pressed.current : null) ?? app.answers.stoppable());
          }}
        >
          <Icon name="stop" />
        </button>
      )}
      {!answering && typed && app.stopPress.holdsPlace.value && <span class="send-place" />}
    </div>
  );
}
