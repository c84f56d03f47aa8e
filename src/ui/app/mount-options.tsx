import { render } from 'preact';
import type { Adapter, Unsubscribe } from '../adapter';
import type { ExtensionCommands } from '../shortcuts/extension-commands';
import { scheduleByTimer } from '../stores/schedule';
import { OptionsContext } from './app-context';
import { Options } from './options';
import { createOptionsApp } from './options-app';

/** Shows the options page. Returns the end of it. */
export function mountOptions(
  root: HTMLElement,
  adapter: Adapter,
  commands: ExtensionCommands,
): Unsubscribe {
  const app = createOptionsApp(adapter, scheduleByTimer, commands);
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
