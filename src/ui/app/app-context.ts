import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../text/en';
import type { App } from './app';
import type { CommonParts } from './common-parts';
import type { OptionsApp } from './options-app';

export const AppContext = createContext<App | null>(null);
export const OptionsContext = createContext<OptionsApp | null>(null);

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
