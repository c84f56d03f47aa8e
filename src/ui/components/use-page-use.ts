import type { App } from '../app/app';
import { useApp } from '../app/app-context';
import { PageUseStore } from '../stores/page-use-store';

/** Made with the part that shows them, which is loaded after the first frame. */
const stores = new WeakMap<App, PageUseStore>();

/** The surface's "Use this page"; the same for all that ask. */
export function usePageUse(): PageUseStore {
  const app = useApp();
  const known = stores.get(app);
  if (known) return known;
  const made = new PageUseStore(app);
  stores.set(app, made);
  return made;
}
