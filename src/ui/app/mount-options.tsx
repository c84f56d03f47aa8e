import { effect } from '@preact/signals';
import { render } from 'preact';
import type { FullAdapter, Unsubscribe } from '../adapter';
import type { ExtensionCommands } from '../shortcuts/extension-commands';
import { scheduleByTimer } from '../stores/schedule';
import { OptionsContext } from './app-context';
import { Options } from './options';
import { createOptionsApp } from './options-app';

/** Shows the options page. Returns the end of it. */
export function mountOptions(
  root: HTMLElement,
  adapter: FullAdapter,
  commands: ExtensionCommands,
  onErased: (listener: () => void) => void = () => {},
  reload: () => void = () => location.reload(),
): Unsubscribe {
  const app = createOptionsApp(adapter, scheduleByTimer, commands);
  document.documentElement.dataset.surface = 'options';
  onErased(() => {
    const { kind } = app.erase.state.peek();
    // The page that erased stays: it says what is gone.
    if (kind === 'idle' || kind === 'asking') reload();
  });
  const untitle = effect(() => {
    document.title = app.text.value.options.title;
  });
  render(
    <OptionsContext.Provider value={app}>
      <Options />
    </OptionsContext.Provider>,
    root,
  );
  return () => {
    untitle();
    render(null, root);
    app.dispose();
  };
}
