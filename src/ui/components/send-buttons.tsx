import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';

/**
 * Send, which is Stop while an answer is open. With a next question typed meanwhile both are
 * there: it is answered when the running one ends.
 */
export function SendButtons() {
  const app = useApp();
  const text = useText();
  const typed = app.drafts.text.value.trim() !== '';
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
          onClick={() => {
            app.composer.focus();
            void app.answers.stop();
          }}
        >
          <Icon name="stop" />
        </button>
      )}
    </div>
  );
}
