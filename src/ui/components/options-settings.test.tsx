// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { setDefaultModel, setIdleUnload } from '@/messaging/commands/settings';
import { settingsTopic } from '@/messaging/topics/settings';
import { OptionsContext } from '../app/app-context';
import { createOptionsApp } from '../app/options-app';
import { MemoryAdapter } from '../testing/memory-adapter';
import { MemoryHost } from '../testing/memory-host';
import { QUICK, sampleModels } from '../testing/sample-models';
import { settle } from '../testing/stage';
import { DefaultModelSection } from './default-model-section';
import { MemorySection } from './memory-section';

async function shown() {
  const adapter = new MemoryAdapter();
  new MemoryHost(adapter, sampleModels);
  const app = createOptionsApp(adapter);
  render(
    <OptionsContext.Provider value={app}>
      <DefaultModelSection />
      <MemorySection />
    </OptionsContext.Provider>,
    document.body,
  );
  await settle();
  await expect.poll(() => document.querySelectorAll('select')).toHaveLength(2);
  return adapter;
}

function select(label: string): HTMLSelectElement {
  const labels = [...document.querySelectorAll('label')];
  const found = labels.find((one) => one.textContent === label)?.htmlFor ?? '';
  const element = document.getElementById(found);
  if (!(element instanceof HTMLSelectElement)) throw new Error(`There is no ${label}`);
  return element;
}

function choose(label: string, name: string): void {
  const element = select(label);
  const option = [...element.options].find(({ text }) => text.startsWith(name));
  element.value = option?.value ?? 'nothing';
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

const chosen = (label: string) => {
  const { options, selectedIndex } = select(label);
  return options[selectedIndex]?.text;
};
const MEMORY = 'Free the memory of a model that is not used';
const DEFAULT = 'Default model for new conversations';

beforeEach(() => render(null, document.body));

describe('the memory', () => {
  it('is freed after ten minutes, or when the person says, or never', async () => {
    const adapter = await shown();
    expect(chosen(MEMORY)).toBe('After 10 minutes');
    choose(MEMORY, 'After 1 minute');
    choose(MEMORY, 'Never');
    await settle();
    expect(adapter.requestsOf(setIdleUnload)).toEqual([{ minutes: 1 }, { minutes: null }]);
    await expect.poll(() => chosen(MEMORY)).toBe('Never');
  });

  it('is shown as it is set, also where that is none of the choices', async () => {
    const adapter = await shown();
    adapter.topics.publish(settingsTopic, {
      ...{ defaultModelId: null, idleUnloadMinutes: 45 },
      followsTab: true,
    });
    await expect.poll(() => chosen(MEMORY)).toBe('After 45 minutes');
  });
});

describe('new conversations', () => {
  it('begin with what is recommended, or with what the person chose', async () => {
    const adapter = await shown();
    expect(chosen(DEFAULT)).toBe('Recommended: Smart');
    choose(DEFAULT, 'Quick');
    await expect.poll(() => chosen(DEFAULT)).toBe('Quick · not installed');
    choose(DEFAULT, 'Recommended');
    await settle();
    expect(adapter.requestsOf(setDefaultModel)).toEqual([{ modelId: QUICK }, { modelId: null }]);
  });
});
