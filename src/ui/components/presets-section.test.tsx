// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { DEFAULT_PRESETS } from '@/core/preset';
import { presetsTopic } from '@/messaging/topics/presets';
import { OptionsContext } from '../app/app-context';
import { createOptionsApp } from '../app/options-app';
import { MemoryAdapter } from '../testing/memory-adapter';
import { settle } from '../testing/stage';
import { PresetsSection } from './presets-section';

const press = async (name: string) => {
  const named = (button: Element) => button.getAttribute('aria-label') ?? button.textContent;
  const button = [...document.querySelectorAll('button')].find((one) => named(one) === name);
  if (button === undefined) throw new Error(`There is no ${name}.`);
  button.click();
  await settle();
};
const formOf = (label: string) => document.querySelector(`form[aria-label="${label}"]`);

it('what is typed in the form of a preset stays when other forms are opened and left', async () => {
  const adapter = new MemoryAdapter();
  adapter.topics.set(presetsTopic, DEFAULT_PRESETS);
  render(
    <OptionsContext.Provider value={createOptionsApp(adapter)}>
      <PresetsSection />
    </OptionsContext.Provider>,
    document.body,
  );
  await settle();
  await expect.poll(() => document.querySelectorAll('li').length).toBe(4);
  await press('Edit: Explain');
  const typed = formOf('Edit Explain')?.querySelector('textarea');
  if (!typed) throw new Error('There is no form.');
  typed.value = 'Explain it to a child.';
  typed.dispatchEvent(new Event('input', { bubbles: true }));
  await press('Edit: Simplify');
  await press('Add a preset');
  expect(document.querySelectorAll('form')).toHaveLength(3);
  expect(formOf('Edit Explain')?.querySelector('textarea')?.value).toBe('Explain it to a child.');
  formOf('Edit Simplify')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await settle();
  expect(formOf('Edit Simplify')).toBeNull();
  expect(formOf('New preset')).not.toBeNull();
  expect(formOf('Edit Explain')?.querySelector('textarea')?.value).toBe('Explain it to a child.');
});
