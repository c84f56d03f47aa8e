import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../app/app-context';

interface Props {
  readonly model: string;
  readonly bytes: number;
  keep(): void;
  remove(): Promise<unknown>;
}

/** Names what is lost before it is. Esc and the first button keep the model. */
export function DeleteConfirmation({ model, bytes, keep, remove }: Props) {
  const text = useText().options.confirm;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="confirmation"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-loss`}
      onClose={keep}
    >
      <h2 id={id}>{text.title(model)}</h2>
      <p id={`${id}-loss`}>
        {text.loss(bytes)} {text.kept}
      </p>
      <div class="confirmation-actions">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {text.keep}
        </button>
        <button
          type="button"
          class="button button-loss"
          onClick={() => {
            dialog.current?.close();
            void remove();
          }}
        >
          {text.delete}
        </button>
      </div>
    </dialog>
  );
}
