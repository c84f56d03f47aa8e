// @vitest-environment happy-dom
import { expect, it, onTestFinished } from 'vitest';
import { NO_COMMANDS } from '../shortcuts/extension-commands';
import { MemoryAdapter } from '../testing/memory-adapter';
import { loadFullText } from '../text/load-full-text';
import { mountOptions } from './mount-options';
import { mountWelcome } from './mount-welcome';

it.each([
  ['options page', 'options', mountOptions],
  [
    'welcome page',
    'welcome',
    (root: HTMLElement, adapter: MemoryAdapter) => mountWelcome(root, adapter, () => {}),
  ],
] as const)(
  'the tab of the %s is named in the language of its reader',
  async (_name, part, mount) => {
    const adapter = new MemoryAdapter();
    onTestFinished(mount(document.body, adapter, NO_COMMANDS));
    expect(document.title).toBe(adapter.text.value[part].title);
    const german = await loadFullText('de', 'de');
    adapter.text.value = german;
    expect(document.title).toBe(german[part].title);
  },
);

it('begins anew where everything was erased on another page', () => {
  const adapter = new MemoryAdapter();
  const listeners: (() => void)[] = [];
  let reloads = 0;
  const end = mountOptions(
    document.body,
    adapter,
    NO_COMMANDS,
    (listener) => listeners.push(listener),
    () => {
      reloads += 1;
    },
  );
  onTestFinished(end);
  for (const tell of listeners) tell();
  expect(reloads).toBe(1);
});
