import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../text/en';
import type { App } from './app';

export const AppContext = createContext<App | null>(null);

/** The surface's stores. @throws TypeError outside of a mounted surface */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new TypeError('A component was used outside of a mounted surface');
  return app;
}

/** The words of the reader's language. */
export function useText(): Text {
  return useApp().text.value;
}
