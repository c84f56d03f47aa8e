import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { asId } from '@/core/ids';
import type { Surface } from '../app/app';
import { AppContext, WelcomeText } from '../app/app-context';
import { loadLaterParts } from '../components/later-parts';
import type { MemoryHost } from './memory-host';
import { setStage, settle } from './stage';

/**
 * Shows parts of a surface on the document, after everything that was asked for was answered.
 * @param before sets the host before anything is shown
 */
export async function show(
  content: ComponentChildren,
  surface: Surface = 'panel',
  before: (host: MemoryHost) => void = () => {},
) {
  render(null, document.body);
  await loadLaterParts();
  const stage = setStage();
  before(stage.host);
  const app = stage.start(surface);
  await act(async () => {
    render(
      <AppContext.Provider value={app}>
        <WelcomeText.Provider value={stage.adapter.text}>{content}</WelcomeText.Provider>
      </AppContext.Provider>,
      document.body,
    );
    await settle();
  });
  // The welcome page has no conversation before one is wanted.
  const id = surface === 'welcome' ? null : await app.navigation.settled();
  return { ...stage, app, id: id ?? asId<'conversation'>('none') };
}

/** What has this role and name; null where nothing has. */
export function find(role: string, name: string): HTMLElement | null {
  const native = role === 'button' ? 'button' : `[role=${role}]`;
  return (
    [...document.querySelectorAll<HTMLElement>(native)].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
    ) ?? null
  );
}

/** Presses the button of this name. @throws where there is none */
export function press(name: string): void {
  const button = find('button', name);
  if (button === null) throw new Error(`There is no button ${name}`);
  button.focus();
  button.click();
}

/** Presses a key where the focus is. */
export function key(name: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    ...{ key: name, bubbles: true, cancelable: true },
    ...more,
  });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

/** The words that are found there. */
export const words = (selector: string) => document.querySelector(selector)?.textContent ?? '';
