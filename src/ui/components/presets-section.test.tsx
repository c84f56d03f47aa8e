// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { DEFAULT_PRESETS, MOST_PRESETS, type Preset } from '@/core/preset';
import { setPresets } from '@/messaging/commands/presets';
import { presetsTopic } from '@/messaging/topics/presets';
import { OptionsContext } from '../app/app-context';
import { createOptionsApp } from '../app/options-app';
import { MemoryAdapter } from '../testing/memory-adapter';
import { MemoryHost } from '../testing/memory-host';
import { sampleModels } from '../testing/sample-models';
import { PresetsSection } from './presets-section';

const OWN = (id: string): Preset => ({ kind: 'own', id, name: `Name ${id}`, instruction: 'Do.' });

async function shown(presets: readonly Preset[] = DEFAULT_PRESETS) {
  const adapter = new MemoryAdapter();
  new MemoryHost(adapter, sampleModels);
  adapter.topics.set(presetsTopic, presets);
  const app = createOptionsApp(adapter);
  render(
    <OptionsContext.Provider value={app}>
      <PresetsSection />
    </OptionsContext.Provider>,
    document.body,
  );
  await expect.poll(() => document.querySelectorAll('section')).toHaveLength(1);
  return { adapter, app, kept: () => adapter.topics.get(presetsTopic) };
}

const names = () => [...document.querySelectorAll('li strong')].map((one) => one.textContent);
const said = () => document.querySelector('section > .prompt-line [role=status]')?.textContent;

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => (one.ariaLabel ?? one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

function type(label: string, words: string): void {
  const id = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  const field = document.getElementById(id?.htmlFor ?? '');
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    throw new Error(`There is no ${label}`);
  }
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => render(null, document.body));

describe('the presets', () => {
  it('are given other words, and are standard again with the standard ones', async () => {
    const { kept } = await shown();
    button('Edit: Explain').click();
    await expect.poll(() => document.activeElement?.localName).toBe('input');
    type('Name', 'Teach');
    type('What is asked', 'Teach me this.');
    button('Save').click();
    await expect.poll(names).toEqual(['Teach', 'Summarise', 'Translate', 'Simplify']);
    expect(kept()?.[0]).toEqual({
      ...{ kind: 'own', id: 'explain', name: 'Teach', instruction: 'Teach me this.' },
    });
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Edit: Teach');
    button('Edit: Teach').click();
    await expect.poll(() => document.activeElement?.localName).toBe('input');
    type('Name', 'Explain');
    type('What is asked', 'Explain this in plain words.');
    button('Save').click();
    await expect.poll(kept).toEqual(DEFAULT_PRESETS);
  });

  it('are added, and one without a name or a question is not', async () => {
    const { kept } = await shown();
    button('Add a preset').click();
    await expect.poll(() => document.activeElement?.localName).toBe('input');
    type('Name', '  ');
    type('What is asked', 'Count the words.');
    button('Save').click();
    await expect
      .poll(() => document.querySelector('form [role=status]')?.textContent)
      .toBe('Give it a name and say what is asked.');
    type('Name', 'Count');
    button('Save').click();
    await expect.poll(names).toEqual(['Explain', 'Summarise', 'Translate', 'Simplify', 'Count']);
    expect(kept()).toHaveLength(5);
  });

  it('are moved, and the one at the end stays there with the focus on its button', async () => {
    await shown();
    button('Move up: Summarise').click();
    await expect.poll(names).toEqual(['Summarise', 'Explain', 'Translate', 'Simplify']);
    await expect.poll(said).toBe('Summarise is now number 1 of 4.');
    const up = button('Move up: Summarise');
    await expect.poll(() => document.activeElement).toBe(up);
    expect(up.getAttribute('aria-disabled')).toBe('true');
    up.click();
    expect(names()[0]).toBe('Summarise');
  });

  it('are removed and brought back', async () => {
    const { kept } = await shown([OWN('a'), OWN('b')]);
    button('Remove: Name a').click();
    await expect.poll(names).toEqual(['Name b']);
    expect(said()).toBe('Name a is removed.');
    button('Undo').click();
    await expect.poll(kept).toEqual([OWN('a'), OWN('b')]);
  });

  it('are the standard ones again when the person says so, which can be taken back', async () => {
    const { kept } = await shown([OWN('a')]);
    button('Restore the defaults').click();
    await expect.poll(kept).toEqual(DEFAULT_PRESETS);
    await expect
      .poll(() => document.body.textContent?.includes('Restore the defaults'))
      .toBe(false);
    button('Undo').click();
    await expect.poll(kept).toEqual([OWN('a')]);
  });

  it('are no more than there is room for, and it is said why', async () => {
    await shown(Array.from({ length: MOST_PRESETS }, (_none, at) => OWN(`${at}`)));
    button('Add a preset').click();
    await expect.poll(said).toBe('There is room for 12 presets. Remove one to add another.');
    expect(document.querySelector('form')).toBeNull();
  });

  it('stay in the form where they are not kept', async () => {
    const { adapter, app } = await shown();
    adapter.fail(setPresets, new HomebodyError('storage-failed', 'full'));
    button('Add a preset').click();
    await expect.poll(() => document.activeElement?.localName).toBe('input');
    type('Name', 'Count');
    type('What is asked', 'Count the words.');
    button('Save').click();
    await expect.poll(() => app.notices.current.value?.error.code).toBe('storage-failed');
    expect(document.querySelector('form')).not.toBeNull();
  });
});
