import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './confirmation.css';

interface Props {
  readonly title: string;
  /** What is lost. */
  readonly children: ComponentChildren;
  /** Name of the button that changes nothing; Esc does the same. */
  readonly keepName: string;
  readonly actName: string;
  /** Nothing is lost by it. */
  readonly isHarmless?: boolean;
  keep(): void;
  act(): Promise<unknown>;
}

/** Names what is lost before it is. The focus goes back to where it came from. */
export function Confirmation({ title, children, keepName, actName, isHarmless, keep, act }: Props) {
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
      onKeyDown={(event) => {
        // The browser closes the dialog; nothing behind it may take the key for itself.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <h2 id={id}>{title}</h2>
      <p id={`${id}-loss`}>{children}</p>
      <div class="confirmation-actions">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {keepName}
        </button>
        <button
          type="button"
          class={isHarmless ? 'button button-primary' : 'button button-loss'}
          onClick={() => {
            dialog.current?.close();
            void act();
          }}
        >
          {actName}
        </button>
      </div>
    </dialog>
  );
}
