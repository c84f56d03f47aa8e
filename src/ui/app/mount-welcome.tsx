import { effect } from '@preact/signals';
import type { Adapter, Unsubscribe } from '../adapter';
import { mountSurface } from './mount-surface';
import { Welcome } from './welcome';

/** Shows the welcome page. Returns the end of it. */
export function mountWelcome(root: HTMLElement, adapter: Adapter, close: () => void): Unsubscribe {
  const untitle = effect(() => {
    document.title = adapter.text.value.welcome.title;
  });
  const unmount = mountSurface('welcome', root, adapter, <Welcome close={close} />);
  return () => {
    untitle();
    unmount();
  };
}
