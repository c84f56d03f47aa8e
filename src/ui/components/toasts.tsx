import { useRef } from 'preact/hooks';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import './toasts.css';

/** The toast that is shown, in a region that a screen reader listens to without being interrupted. */
export function Toasts() {
  const { toasts, composer, modelMenuOpen } = useApp();
  const text = useText().toast;
  const frame = useRef<HTMLDivElement>(null);
  const toast = toasts.current.value;
  const hasFocus = () => frame.current?.contains(document.activeElement) === true;
  const dismiss = () => {
    const hadFocus = hasFocus();
    toasts.dismiss();
    if (hadFocus) composer.focus();
  };
  const act = () => {
    const hadFocus = hasFocus();
    toasts.dismiss();
    toast?.action?.act();
    // The menu takes the focus itself.
    if (hadFocus && !modelMenuOpen.peek()) composer.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its buttons are told
    <div
      ref={frame}
      class={toast === null ? 'toasts' : `toasts toast toast-${toast.tone}`}
      onPointerEnter={() => toasts.hold()}
      onPointerLeave={() => toasts.release()}
      onFocusCapture={() => toasts.hold()}
      onBlurCapture={() => toasts.release()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        dismiss();
      }}
    >
      {toast && <Icon name={toast.tone === 'done' ? 'check' : 'alert'} />}
      <p role="status" aria-live="polite" class="toast-words">
        {toast?.words}
      </p>
      {toast?.action && (
        <button type="button" class="tool toast-action" onClick={act}>
          {toast.action.label}
        </button>
      )}
      {toast && (
        <button
          type="button"
          class="icon-button icon-button-small"
          aria-label={text.dismiss}
          title={text.dismiss}
          onClick={dismiss}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
