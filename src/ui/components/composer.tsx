import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useApp, useText } from '../app/app-context';
import { isPressed } from '../shortcuts/shortcuts';
import { isEmptyDraft } from '../stores/draft-merge';
import './composer.css';
import { answererPart, pagePart } from './later-parts';
import { ModelChip } from './model-chip';
import { Notices } from './notices';
import { PresetBar } from './preset-bar';
import { QuoteChip } from './quote-chip';
import { SendButtons } from './send-buttons';

/**
 * Where a question is written. Enter sends, Shift+Enter breaks the line, Esc stops, and ↑ where
 * nothing is typed edits the last question.
 */
export function Composer() {
  const app = useApp();
  const text = useText();
  const box = useRef<HTMLTextAreaElement>(null);
  useSignalEffect(() => {
    app.composer.focusRequests.value;
    box.current?.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word.
    if (event.isComposing) return;
    if (isPressed('editLast', event) && isEmptyDraft(app.drafts.current())) {
      if (app.versions.edit(null)) event.preventDefault();
      return;
    }
    if (!isPressed('send', event)) return;
    event.preventDefault();
    void app.composer.send();
  };
  const page = pagePart.value.value;
  const AnswererStrip = answererPart.value.value;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in the box is told apart above: this is a press of the button where Stop was.
        if (!app.stopPress.isFollowed()) void app.composer.send();
      }}
    >
      <Notices />
      {AnswererStrip && <AnswererStrip />}
      {page && <page.PageSuggestions />}
      <div class="composer-box">
        <div class="composer-with">
          <QuoteChip />
          <PresetBar />
          {page && <page.PageBar />}
        </div>
        <textarea
          ref={box}
          class="composer-text"
          rows={1}
          dir="auto"
          aria-label={text.composer.label}
          placeholder={text.composer.placeholder}
          value={app.drafts.text.value}
          onInput={(event) => app.composer.type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div class="composer-bar">
          <ModelChip />
          {page && <page.PageButton />}
          <SendButtons />
        </div>
      </div>
    </form>
  );
}
