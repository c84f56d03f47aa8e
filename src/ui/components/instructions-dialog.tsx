import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { LONGEST_PROMPT } from '@/core/generation';
import { useApp, useText } from '../app/app-context';
import './confirmation.css';
import './instructions.css';

/** What models are told before this conversation. Ctrl/⌘Enter saves, Esc closes. */
export function InstructionsDialog() {
  return useApp().instructions.isOpen.value ? <OpenDialog /> : null;
}

function OpenDialog() {
  const { instructions } = useApp();
  const text = useText().talk.instructions;
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // The browser gives the focus back to where it was when the dialog is closed.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    field.current?.focus();
    return () => element?.close();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void instructions.save();
  };
  return (
    <dialog
      ref={dialog}
      class="confirmation instructions"
      aria-labelledby={id}
      onClose={() => instructions.close()}
      onKeyDown={onKeyDown}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void instructions.save();
        }}
      >
        <h2 id={id}>{text.heading}</h2>
        <p id={`${id}-meaning`}>{text.meaning}</p>
        <textarea
          ref={field}
          class="instructions-text"
          dir="auto"
          rows={5}
          maxLength={LONGEST_PROMPT}
          aria-labelledby={id}
          aria-describedby={`${id}-meaning`}
          placeholder={text.placeholder}
          value={instructions.text.value}
          onInput={(event) => instructions.type(event.currentTarget.value)}
        />
        <p class="instructions-unsaved" role="status">
          {instructions.isUnsaved.value && text.unsaved}
        </p>
        <div class="confirmation-actions">
          {instructions.stored.value !== '' && (
            <button type="button" class="button" onClick={() => void instructions.clear()}>
              {text.clear}
            </button>
          )}
          <span class="instructions-gap" />
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {text.close}
          </button>
          <button type="submit" class="button button-primary">
            {text.save}
          </button>
        </div>
      </form>
    </dialog>
  );
}
