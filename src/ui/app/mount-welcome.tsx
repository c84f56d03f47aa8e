import type { Adapter, Unsubscribe } from '../adapter';
import { mountSurface } from './mount-surface';
import { Welcome } from './welcome';

/** Shows the welcome page. Returns the end of it. */
export function mountWelcome(root: HTMLElement, adapter: Adapter, close: () => void): Unsubscribe {
  return mountSurface('welcome', root, adapter, <Welcome close={close} />);
}
