import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../text/en';
import type { FullText } from '../text/full-text';
import type { App } from './app';
import type { CommonParts } from './common-parts';
import type { OptionsApp } from './options-app';

export const AppContext = createContext<App | null>(null);
export const OptionsContext = createContext<OptionsApp | null>(null);
/** What the welcome page says. */
export const WelcomeText = createContext<ReadonlySignal<FullText> | null>(null);

/** The surface's stores. @throws TypeError outside of a mounted surface */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new TypeError('A component was used outside of a mounted surface');
  return app;
}

/** The options page's stores. @throws TypeError outside of a mounted options page */
export function useOptions(): OptionsApp {
  const app = useContext(OptionsContext);
  if (app === null) throw new TypeError('A component was used outside of the options page');
  return app;
}

/** What every page has. @throws TypeError outside of a mounted page */
export function useCommon(): CommonParts {
  return useContext(OptionsContext) ?? useApp();
}

/** The words of the reader's language. */
export function useText(): Text {
  return useCommon().text.value;
}

/** Also the words that only options and welcome page have. @throws TypeError elsewhere */
export function useFullText(): FullText {
  const options = useContext(OptionsContext);
  const welcome = useContext(WelcomeText);
  const text = options?.text ?? welcome;
  if (text === null) throw new TypeError('A component was used outside of these two pages');
  return text.value;
}
