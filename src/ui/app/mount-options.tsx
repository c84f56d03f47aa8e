import { render } from 'preact';
import type { Adapter, Unsubscribe } from '../adapter';
import { OptionsContext } from './app-context';
import { Options } from './options';
import { createOptionsApp } from './options-app';

/** Shows the options page. Returns the end of it. */
export function mountOptions(root: HTMLElement, adapter: Adapter): Unsubscribe {
  const app = createOptionsApp(adapter);
  document.documentElement.dataset.surface = 'options';
  render(
    <OptionsContext.Provider value={app}>
      <Options />
    </OptionsContext.Provider>,
    root,
  );
  return () => {
    render(null, root);
    app.dispose();
  };
}
