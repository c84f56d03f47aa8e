// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_GENERATION } from '@/core/generation';
import {
  announceBackup,
  exportBackup,
  importBackup,
  LARGEST_BACKUP,
  previewBackup,
} from '@/messaging/commands/backup';
import { eraseEverything } from '@/messaging/commands/erase';
import { setGeneration, setSystemPrompt } from '@/messaging/commands/generation';
import { generationTopic } from '@/messaging/topics/generation';
import { OptionsContext } from '../app/app-context';
import { createOptionsApp } from '../app/options-app';
import { MemoryAdapter } from '../testing/memory-adapter';
import { MemoryHost } from '../testing/memory-host';
import { sampleModels } from '../testing/sample-models';
import { settle } from '../testing/stage';
import { BackupSection } from './backup-section';
import { EraseSection } from './erase-section';
import { GenerationSection } from './generation-section';
import { PromptSection } from './prompt-section';

const COUNTS = {
  conversations: 3,
  messages: 8,
  drafts: 0,
  settings: 1,
  newConversations: 1,
  newMessages: 2,
};

async function shown() {
  const adapter = new MemoryAdapter();
  new MemoryHost(adapter, sampleModels);
  adapter.topics.set(generationTopic, {
    generation: { temperature: 1, topP: 0.5, maxTokens: 300 },
    defaults: DEFAULT_GENERATION,
    systemPrompt: 'Be brief.',
    sitePrompts: [],
  });
  adapter.answer(previewBackup, () => ({ counts: COUNTS, mirror: 'https://models.example.org' }));
  adapter.answer(importBackup, () => ({ counts: COUNTS, mirrorError: null }));
  const app = createOptionsApp(adapter);
  render(
    <OptionsContext.Provider value={app}>
      <BackupSection />
      <EraseSection />
      <GenerationSection />
      <PromptSection />
    </OptionsContext.Provider>,
    document.body,
  );
  await settle();
  await expect.poll(() => document.querySelector('textarea')).not.toBeNull();
  return { adapter, app };
}

const words = () => document.body.textContent ?? '';

beforeEach(() => render(null, document.body));

describe('a backup', () => {
  it('is imported without its mirror where the browser was not to contact it', async () => {
    const { adapter, app } = await shown();
    adapter.grantsHosts = false;
    await app.backup.read(new File(['{}'], 'mine.json'));
    await expect.poll(words).toContain('Import mine.json?');
    expect(words()).toContain('1 conversation and 2 messages are not here yet');
    expect(words()).toContain('https://models.example.org');
    const state = app.backup.state.value;
    if (state.kind === 'offered') await app.backup.import(state.offered);
    expect(adapter.requestsOf(importBackup)).toMatchObject([{ takeMirror: false }]);
    await expect.poll(words).toContain('New here: 1 conversation, 2 messages.');
    expect(words()).toContain('https://models.example.org, was not set');
  });

  it('is told as imported where only its mirror could not be set, with why and what to do', async () => {
    const { adapter, app } = await shown();
    const mirrorError = { code: 'storage-failed', message: '', fields: {} } as const;
    adapter.answer(importBackup, () => ({ counts: COUNTS, mirrorError }));
    await app.backup.read(new File(['{}'], 'mine.json'));
    const state = app.backup.state.value;
    if (state.kind === 'offered') await app.backup.import(state.offered);
    await expect.poll(words).toContain('New here: 1 conversation, 2 messages.');
    expect(words()).toContain(
      'The download source of the file, https://models.example.org, was not set: the one used before stays. To use it, enter it under Download source.',
    );
  });
});

describe('a backup that is larger than what is imported', () => {
  const large = () => {
    const file = new File(['{}'], 'mine.json');
    Object.defineProperty(file, 'size', { value: LARGEST_BACKUP + 1 });
    return file;
  };

  it('is saved with a word on it', async () => {
    const { adapter, app } = await shown();
    adapter.answer(exportBackup, () => COUNTS);
    adapter.returned = large();
    await app.backup.export();
    await expect.poll(words).toContain('Saved as mine.json. It is larger than 400 MB');
    expect(adapter.saved).toHaveLength(1);
  });

  it('is not read, which is said instead of that it were no backup', async () => {
    const { adapter, app } = await shown();
    await app.backup.read(large());
    await expect.poll(words).toContain('mine.json is larger than 400 MB');
    expect(adapter.requestsOf(announceBackup)).toEqual([]);
  });
});

describe('erasing', () => {
  it('names what could not be removed', async () => {
    const { adapter, app } = await shown();
    const removed = { conversations: 1, messages: 2, models: 0, files: 0, bytes: 0 };
    adapter.answer(eraseEverything, () => ({ removed, left: ['file homebody/blobs/a'] }));
    app.erase.open();
    await app.erase.erase();
    await expect.poll(words).toContain('Could not be removed: file homebody/blobs/a.');
    expect(words()).not.toContain('nothing is left');
  });

  it('begins only after it was asked for', async () => {
    const { adapter, app } = await shown();
    await app.erase.erase();
    expect(adapter.requestsOf(eraseEverything)).toEqual([]);
  });
});

describe('how answers are written', () => {
  it('is shown as it is, also where it was set elsewhere, and can be the default again', async () => {
    const { adapter } = await shown();
    expect(words()).toContain('300 tokens');
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Use the defaults',
    );
    button?.click();
    await expect.poll(() => adapter.requestsOf(setGeneration)).toEqual([{ generation: null }]);
  });

  it('is told to models as it was typed, without blanks around it', async () => {
    const { adapter } = await shown();
    const field = document.querySelector('textarea');
    expect(field?.value).toBe('Be brief.');
    if (field) field.value = '  In German. ';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    field?.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await expect
      .poll(() => adapter.requestsOf(setSystemPrompt))
      .toEqual([{ site: null, prompt: 'In German.' }]);
  });
});
