import { render } from 'preact';
import type { Adapter, Unsubscribe } from '../adapter';
import { loadLaterParts } from '../components/later-parts';
import { type App, createApp, type Surface } from './app';
import { AppContext } from './app-context';
import { surroundingsOf } from './surroundings';

/**
 * Shows a surface with stores of its own. Returns the end of it.
 * @param begin what is done before its first frame
 */
export function mountSurface(
  surface: Surface,
  root: HTMLElement,
  adapter: Adapter,
  content: preact.JSX.Element,
  begin: (app: App) => void = () => {},
): Unsubscribe {
  const app: App = createApp(surface, adapter, surroundingsOf(window));
  begin(app);
  document.documentElement.dataset.surface = surface;
  render(<AppContext.Provider value={app}>{content}</AppContext.Provider>, root);
  // Needed a moment later, or at the next press; after the first frame, which does without.
  requestAnimationFrame(() => setTimeout(() => void loadLaterParts()));
  // A surface is closed without warning: what is typed is stored as soon as it is hidden.
  const flush = () => {
    if (document.visibilityState === 'hidden') void app.drafts.flush();
  };
  const leave = () => {
    app.versions.leave();
    app.drafts.leave();
  };
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', flush);
    window.removeEventListener('pagehide', leave);
    render(null, root);
    app.dispose();
  };
}
