// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { asId } from '@/core/ids';
import type { Site } from '@/core/site';
import { sitesTopic } from '@/messaging/topics/sites';
import { OptionsContext } from '../app/app-context';
import { createOptionsApp } from '../app/options-app';
import { MemoryAdapter } from '../testing/memory-adapter';
import { MemoryHost } from '../testing/memory-host';
import { sampleModels } from '../testing/sample-models';
import { settle } from '../testing/stage';
import { SitesSection } from './sites-section';

async function shown() {
  const adapter = new MemoryAdapter();
  new MemoryHost(adapter, sampleModels);
  const app = createOptionsApp(adapter);
  render(
    <OptionsContext.Provider value={app}>
      <SitesSection />
    </OptionsContext.Provider>,
    document.body,
  );
  await expect.poll(() => document.querySelector('input')).not.toBeNull();
  return adapter;
}

function type(text: string): void {
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

async function press(name: string): Promise<void> {
  [...document.querySelectorAll('button')]
    .find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name)
    ?.click();
  await settle();
}

const rows = () => [...document.querySelectorAll('li strong')].map((one) => one.textContent);

it('a site that is never read is added by its address, removed, and brought back', async () => {
  const adapter = await shown();
  type('https://Bank.example./account?id=7');
  await press('Never read it');
  await expect.poll(rows).toEqual(['bank.example']);
  expect(adapter.topics.get(sitesTopic)?.unread).toEqual(['bank.example']);
  await press('Remove bank.example from this list');
  await expect.poll(rows).toEqual([]);
  await press('Undo');
  await expect.poll(rows).toEqual(['bank.example']);
});

it('what is no address of a website is refused, and nothing is kept', async () => {
  const adapter = await shown();
  type('my bank');
  await press('Never read it');
  expect(document.querySelector('[role=status]')?.textContent).toContain('example.org');
  expect(adapter.topics.get(sitesTopic)?.unread).toEqual([]);
});

it('a model that is not on offer any more is named, with what is used instead', async () => {
  const adapter = await shown();
  const site = 'example.com' as Site;
  adapter.topics.publish(sitesTopic, {
    unread: [],
    models: [{ site, modelId: asId<'model'>('gone-model'), isOffered: false }],
  });
  await expect
    .poll(() => document.querySelector('.prompt-words')?.textContent)
    .toBe('gone-model · is not on offer any more: conversations begin as for all sites');
  await press('Remove example.com from this list');
  await expect.poll(rows).toEqual([]);
});
