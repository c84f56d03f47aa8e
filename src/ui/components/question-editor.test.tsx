// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { asId } from '@/core/ids';
import { editQuestion } from '@/messaging/commands/versions';
import { find, key, press, show, words } from '../testing/show';
import { HERE, settle, THERE } from '../testing/stage';
import { Composer } from './composer';
import { Thread } from './thread';

const quote = { text: 'either party', pageTitle: 'Lease', pageUrl: 'https://here.example/lease' };

/** A thread with one question that was answered, and the composer under it. */
async function talked() {
  const shown = await show(
    <>
      <Thread />
      <Composer />
    </>,
  );
  const { host, id } = shown;
  const answerId = asId<'message'>('a');
  await act(async () => {
    host.ask(id, { questionId: asId('q'), answerId, text: 'Is it wet?', quote });
    host.update(id, answerId, { state: 'complete', text: 'Yes.' });
    await settle();
  });
  return shown;
}

async function type(text: string): Promise<void> {
  const box = document.querySelector<HTMLTextAreaElement>('.question-editor-text');
  if (!box) throw new Error('No question is edited');
  await act(async () => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const doing = (what: () => void) =>
  act(async () => {
    what();
    await settle();
  });

describe('editing a question', () => {
  it('keeps what is typed while the question is on its way as the next one', async () => {
    const { adapter, app } = await talked();
    await doing(() => press('Edit'));
    await type('Is it dry?');
    const release = adapter.hold(editQuestion);
    await doing(() => key('Enter'));
    await type('Is it dry? And is it warm?');
    await doing(release);
    expect(adapter.requestsOf(editQuestion)).toMatchObject([{ text: 'Is it dry?' }]);
    expect(app.drafts.text.value.trim()).toBe('And is it warm?');
  });

  it('does not count as typing where another conversation is shown', async () => {
    const { adapter, app, attention } = await talked();
    await doing(() => press('Edit'));
    attention.focused = true;
    adapter.setPage(THERE);
    await doing(() => {});
    expect(app.navigation.offered.value).toBe(THERE.site);
    await doing(() => app.navigation.followNow());
    expect(app.conversation.conversation.value?.site).toBe(THERE.site);
    adapter.setPage(HERE);
    await doing(() => {});
    expect(app.conversation.conversation.value?.site).toBe(HERE.site);
  });

  it('begins with its text and its quote, and sends what they become', async () => {
    const { adapter } = await talked();
    await doing(() => press('Edit'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edited question');
    expect(words('.question-editor')).toContain('either party');
    await type('Is it dry?');
    await doing(() => press('Remove the quote'));
    await doing(() => key('Enter'));
    expect(adapter.requestsOf(editQuestion)).toMatchObject([
      { replaces: 'q', text: 'Is it dry?', quote: null },
    ]);
    expect(words('.question-bubble')).toBe('Is it dry?');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Your question');
  });

  it('goes back to the earlier version and forth again by its arrows, which keep the focus', async () => {
    await talked();
    await doing(() => press('Edit'));
    await type('Is it dry?');
    await doing(() => press('Send'));
    expect(words('.question .versions-count')).toBe('2 / 2');
    await doing(() => press('Earlier version'));
    expect(words('.question-bubble')).toContain('Is it wet?');
    expect(words('.answer')).toContain('Yes.');
    expect(words('.versions-count')).toBe('1 / 2');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Earlier version');
    await doing(() => press('Later version'));
    expect(words('.question-bubble')).toContain('Is it dry?');
  });

  it('is given up by Esc, which changes nothing', async () => {
    const { adapter } = await talked();
    await doing(() => press('Edit'));
    await type('Is it dry?');
    await doing(() => key('Escape'));
    expect(words('.question-bubble')).toContain('Is it wet?');
    expect(adapter.requestsOf(editQuestion)).toEqual([]);
    await doing(() => press('Edit'));
    const box = document.querySelector<HTMLTextAreaElement>('.question-editor-text');
    expect(box?.value).toBe('Is it wet?');
  });

  it('keeps what was typed where it could not be sent, and sends it again as the same edit', async () => {
    const { adapter } = await talked();
    await doing(() => press('Edit'));
    await type('Is it dry?');
    adapter.fail(editQuestion, new HomebodyError('host-unavailable', 'gone'));
    await doing(() => key('Enter'));
    adapter.fail(editQuestion, null);
    await doing(() => key('Enter'));
    const [one, other] = adapter.requestsOf(editQuestion);
    expect(other).toEqual(one);
    expect(words('.question-bubble')).toBe('either partyLease here.exampleIs it dry?');
  });

  it('that is interrupted because the surface goes away is a draft afterwards', async () => {
    const { app } = await talked();
    app.drafts.edit('And now');
    await doing(() => press('Edit'));
    await type('Is it dry?');
    app.versions.leave();
    app.drafts.leave();
    await act(() => settle());
    expect(app.conversation.draft.value?.draft.text).toBe('And now\n\nIs it dry?');
  });

  it('of the last question begins by ↑ in an empty box, and not in one with words', async () => {
    await talked();
    const box = document.querySelector<HTMLTextAreaElement>('.composer-text');
    box?.focus();
    await doing(() => key('ArrowUp'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edited question');
    await doing(() => key('Escape'));
    await act(async () => {
      if (box) box.value = 'And';
      box?.dispatchEvent(new Event('input', { bubbles: true }));
      box?.focus();
    });
    await doing(() => key('ArrowUp'));
    expect(find('textbox', 'Edited question')).toBeNull();
    expect(document.querySelector('.question-editor')).toBeNull();
  });
});

describe('an answer', () => {
  it('that is written anew leaves the earlier one a press away', async () => {
    await talked();
    await doing(() => press('Regenerate'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Your question');
    expect(words('.answer')).not.toContain('Yes.');
    expect(words('.answer .versions-count')).toBe('2 / 2');
    await doing(() => press('Earlier version'));
    expect(words('.answer')).toContain('Yes.');
  });
});
