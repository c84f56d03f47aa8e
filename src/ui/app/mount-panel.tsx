import type { Adapter, Unsubscribe } from '../adapter';
import { mountSurface } from './mount-surface';
import { Panel } from './panel';

/** Shows the side panel; the text box is there before any reply. Returns the end of it. */
export function mountPanel(root: HTMLElement, adapter: Adapter): Unsubscribe {
  return mountSurface('panel', root, adapter, <Panel />);
}
