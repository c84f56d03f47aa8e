// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';
import { OptionsContext } from '../app/app-context';
import { createOptionsApp } from '../app/options-app';
import type { ExtensionCommand } from '../shortcuts/extension-commands';
import { shortcutList } from '../shortcuts/shortcuts';
import { scheduleByTimer } from '../stores/schedule';
import { MemoryAdapter } from '../testing/memory-adapter';
import { ShortcutsSection } from './shortcuts-section';

async function shown(kept: () => readonly ExtensionCommand[]) {
  let opened = 0;
  const app = createOptionsApp(new MemoryAdapter(), scheduleByTimer, {
    list: async () => kept(),
    openSettings: async () => {
      opened += 1;
    },
  });
  render(
    <OptionsContext.Provider value={app}>
      <ShortcutsSection />
    </OptionsContext.Provider>,
    document.body,
  );
  return { opened: () => opened };
}

const rows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
  );

beforeEach(() => {
  render(null, document.body);
});

it('the shortcuts of the browser are listed as they are set, anew when the person comes back', async () => {
  let keys = '';
  const section = await shown(() => [
    { name: '_execute_action', description: '', keys },
    { name: 'other', description: 'Do something else', keys: 'Ctrl+Shift+Y' },
  ]);
  await expect.poll(rows).toContainEqual(['Open Homebody', 'Not set']);
  expect(rows()).toContainEqual(['Do something else', 'Ctrl+Shift+Y']);
  document.querySelector('button')?.click();
  expect(section.opened()).toBe(1);
  keys = 'Alt+H';
  window.dispatchEvent(new Event('focus'));
  await expect.poll(rows).toContainEqual(['Open Homebody', 'Alt+H']);
});

it('every shortcut of Homebody is listed with its keys', async () => {
  await shown(() => []);
  await expect.poll(() => rows().length).toBe(shortcutList.length);
  expect(rows()).toContainEqual(['Send the question', 'EnterCtrlEnter']);
  expect(rows()).toContainEqual(['Show the downloads', 'CtrlShiftJ']);
  for (const [does, keys] of rows()) {
    expect(does).not.toBe('');
    expect(keys).not.toBe('');
  }
});
