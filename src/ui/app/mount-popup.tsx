import type { Adapter, Unsubscribe } from '../adapter';
import { mountSurface } from './mount-surface';
import { Popup } from './popup';

/** Shows the popup; the text box is there before any reply. Returns the end of it. */
export function mountPopup(
  root: HTMLElement,
  adapter: Adapter,
  close: () => void = () => window.close(),
): Unsubscribe {
  return mountSurface('popup', root, adapter, <Popup close={close} />);
}
