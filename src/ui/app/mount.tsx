import { render } from 'preact';
import type { Adapter, Unsubscribe } from '../adapter';
import { readingPart } from '../markdown/stores/markdown-parts';
import { type App, createApp, type Surface } from './app';
import { AppContext } from './app-context';
import { Panel } from './panel';
import { Popup } from './popup';
import { surroundingsOf } from './surroundings';

/** Shows the popup; the text box is there before any reply. Returns the end of it. */
export function mountPopup(
  root: HTMLElement,
  adapter: Adapter,
  close: () => void = () => window.close(),
): Unsubscribe {
  return mountSurface('popup', root, adapter, <Popup close={close} />);
}

/** Shows the side panel; the text box is there before any reply. Returns the end of it. */
export function mountPanel(root: HTMLElement, adapter: Adapter): Unsubscribe {
  return mountSurface('panel', root, adapter, <Panel />);
}

/** Shows a surface with stores of its own. Returns the end of it. */
export function mountSurface(
  surface: Surface,
  root: HTMLElement,
  adapter: Adapter,
  content: preact.JSX.Element,
): Unsubscribe {
  const app: App = createApp(surface, adapter, surroundingsOf(window));
  document.documentElement.dataset.surface = surface;
  render(<AppContext.Provider value={app}>{content}</AppContext.Provider>, root);
  // For the answers, which come a moment later; after the first frame, which does without.
  requestAnimationFrame(() => setTimeout(() => void readingPart.need()));
  // A surface is closed without warning: what is typed is stored as soon as it is hidden.
  const flush = () => {
    if (document.visibilityState === 'hidden') void app.drafts.flush();
  };
  const leave = () => app.drafts.leave();
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', flush);
    window.removeEventListener('pagehide', leave);
    render(null, root);
    app.dispose();
  };
}
