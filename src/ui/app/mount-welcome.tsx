import { effect } from '@preact/signals';
import type { FullAdapter, Unsubscribe } from '../adapter';
import { WelcomeText } from './app-context';
import { mountSurface } from './mount-surface';
import { Welcome } from './welcome';

/** Shows the welcome page. Returns the end of it. */
export function mountWelcome(
  root: HTMLElement,
  adapter: FullAdapter,
  close: () => void,
): Unsubscribe {
  const untitle = effect(() => {
    document.title = adapter.text.value.welcome.title;
  });
  const unmount = mountSurface(
    'welcome',
    root,
    adapter,
    <WelcomeText.Provider value={adapter.text}>
      <Welcome close={close} />
    </WelcomeText.Provider>,
  );
  return () => {
    untitle();
    unmount();
  };
}
