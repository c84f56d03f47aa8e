import type { Adapter, Unsubscribe } from '../adapter';
import type { EarlyWords } from '../early/take-early-box';
import type { App } from './app';
import { mountSurface } from './mount-surface';
import { Popup } from './popup';

/**
 * Shows the popup; the text box is there before any reply. What was typed in the one before it
 * goes on in it, and is asked where Enter was pressed. Returns the end of it.
 */
export function mountPopup(
  root: HTMLElement,
  adapter: Adapter,
  early: EarlyWords | null = null,
  close: () => void = () => window.close(),
): Unsubscribe {
  const isTyped = early !== null && (early.text !== '' || early.asked !== null);
  const begin = (app: App) => {
    if (early === null || !isTyped) return;
    const { asked, text } = early;
    if (asked !== null) {
      app.composer.type(asked);
      void app.composer.send();
    }
    if (text !== asked) app.composer.type(text);
  };
  const unmount = mountSurface('popup', root, adapter, <Popup close={close} />, begin);
  if (early === null) return unmount;
  const { selection } = early;
  early.remove();
  const box = root.querySelector('textarea');
  box?.focus();
  if (isTyped) box?.setSelectionRange(...selection);
  return unmount;
}
