import { useApp, useText } from '../app/app-context';
import { usePageUse } from './use-page-use';
import './page-use.css';

/** Before anything is said or typed: questions that take the page in front along, at a press. */
export function PageSuggestions() {
  const app = useApp();
  const pageUse = usePageUse();
  const text = useText().page;
  const { conversation, drafts } = app;
  const isEmpty =
    conversation.conversation.value !== null &&
    conversation.messageIds.value.length === 0 &&
    drafts.text.value === '' &&
    drafts.quote.value === null;
  if (!isEmpty || !pageUse.isOffered.value || pageUse.reading.value) return null;
  return (
    <ul class="page-suggestions" aria-label={text.suggestions}>
      {[text.summarise, text.points, text.simply].map((question) => (
        <li key={question}>
          <button
            type="button"
            class="button"
            onClick={() => {
              void pageUse.use(question);
              // The buttons go while the page is read.
              app.composer.focus();
            }}
          >
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
