import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useFullText, useOptions } from '../app/app-context';
import './confirmation.css';

/** Names what is lost, and wants a word typed: a slip of the hand must not erase everything. */
export function EraseConfirmation() {
  const { erase } = useOptions();
  const words = useFullText().options.erase.confirm;
  const dialog = useRef<HTMLDialogElement>(null);
  const typed = useSignal('');
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const isConfirmed = typed.value.trim().toLowerCase() === words.word;
  return (
    <dialog
      ref={dialog}
      class="confirmation"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-loss`}
      onClose={() => erase.keep()}
    >
      <h2 id={id}>{words.title}</h2>
      <p id={`${id}-loss`}>{words.loss}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isConfirmed) return;
          void erase.erase();
          dialog.current?.close();
        }}
      >
        <div class="options-field confirmation-field">
          <label for={`${id}-word`}>{words.label(words.word)}</label>
          <input
            id={`${id}-word`}
            class="field"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={typed.value}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
            }}
          />
        </div>
        <div class="confirmation-actions">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {words.keep}
          </button>
          <button type="submit" class="button button-loss" disabled={!isConfirmed}>
            {words.erase}
          </button>
        </div>
      </form>
    </dialog>
  );
}
