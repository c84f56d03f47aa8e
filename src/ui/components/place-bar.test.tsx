// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { setConversationPrompt } from '@/messaging/commands/generation';
import { find, key, press, show, words } from '../testing/show';
import { settle } from '../testing/stage';
import { PlaceBar } from './place-bar';
import { Toasts } from './toasts';

async function shown() {
  const stage = await show(
    <>
      <PlaceBar />
      <Toasts />
    </>,
  );
  const { adapter, host } = stage;
  adapter.answer(setConversationPrompt, ({ conversationId, prompt }) => {
    host.setConversation(conversationId, { systemPrompt: prompt });
    return {};
  });
  return stage;
}

const doing = (what: () => void) =>
  act(async () => {
    what();
    await settle();
  });

function box(): HTMLTextAreaElement {
  const field = document.querySelector<HTMLTextAreaElement>('.instructions-text');
  if (!field) throw new Error('No field is open');
  return field;
}

const type = (text: string) =>
  doing(() => {
    box().value = text;
    box().dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('instructions for a conversation', () => {
  it('are typed, kept, shown to be set, changed and cleared', async () => {
    const { adapter, id } = await shown();
    await doing(() => press('Instructions'));
    expect(document.activeElement).toBe(box());
    await type('  Answer in French. ');
    await doing(() => press('Save'));
    expect(adapter.requestsOf(setConversationPrompt)).toEqual([
      { conversationId: id, prompt: 'Answer in French.' },
    ]);
    expect(document.querySelector('.instructions-text')).toBeNull();
    await doing(() => press('Instructions set'));
    expect(box().value).toBe('Answer in French.');
    await doing(() => press('Clear'));
    expect(find('button', 'Instructions')).not.toBeNull();
    expect(words('.toast')).toContain('cleared');
    await doing(() => press('Undo'));
    expect(find('button', 'Instructions set')).not.toBeNull();
  });

  it('are saved by Ctrl+Enter, and Esc leaves what was typed to be gone on with', async () => {
    const { adapter } = await shown();
    await doing(() => press('Instructions'));
    expect(words('.instructions-unsaved')).toBe('');
    await type('Answer in');
    expect(words('.instructions-unsaved')).toContain('Not saved yet');
    await doing(() => press('Close'));
    expect(adapter.requestsOf(setConversationPrompt)).toEqual([]);
    await doing(() => press('Instructions'));
    expect(box().value).toBe('Answer in');
    box().focus();
    await doing(() => key('Enter', { ctrlKey: true }));
    expect(adapter.requestsOf(setConversationPrompt)).toMatchObject([{ prompt: 'Answer in' }]);
  });

  it('that are not kept stay in the field', async () => {
    const { adapter, app } = await shown();
    await doing(() => press('Instructions'));
    await type('Answer in French.');
    adapter.fail(setConversationPrompt, new HomebodyError('storage-failed', 'full'));
    await doing(() => press('Save'));
    expect(box().value).toBe('Answer in French.');
    expect(app.notices.current.value?.error.code).toBe('storage-failed');
  });
});

describe('the switch', () => {
  it('says whether the panel follows, and changes it', async () => {
    const { app } = await shown();
    const follow = find('switch', 'Follow the tab');
    expect(follow?.getAttribute('aria-checked')).toBe('true');
    await doing(() => follow?.click());
    expect(follow?.getAttribute('aria-checked')).toBe('false');
    expect(app.follow.follows.value).toBe(false);
  });

  it('offers to see a tab that the browser does not tell of', async () => {
    const { adapter } = await shown();
    expect(find('button', 'Follow here too')).toBeNull();
    await doing(() => adapter.setPage({ site: null, title: '', windowId: 1 }));
    await doing(() => press('Follow here too'));
    expect(adapter.hasTabs).toBe(true);
  });
});
