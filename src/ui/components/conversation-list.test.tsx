// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Site } from '@/core/site';
import { renameConversation } from '@/messaging/commands/conversation-list';
import { searchOf } from '../stores/search-of';
import { find, key, press, show, words } from '../testing/show';
import { HERE, settle, TODAY } from '../testing/stage';
import { ConversationList } from './conversation-list';

const DAY = 86_400_000;

/** The open list, with a conversation of each of these ages in days. */
async function opened(ages: readonly number[], site: Site = HERE.site) {
  const stage = await show(<ConversationList wide />);
  await act(async () => {
    for (const [at, age] of ages.entries()) {
      const id = stage.host.create(site);
      const answerId = `a-${at}` as never;
      const asked = { questionId: `q-${at}` as never, answerId, text: `Talk ${at}`, quote: null };
      stage.host.ask(id, asked);
      stage.host.setConversation(id, { updatedAt: TODAY - age * DAY - at });
    }
    stage.app.conversationList.show(true);
    await settle();
  });
  return stage;
}

const headings = () => [...document.querySelectorAll('.row-heading')].map((one) => one.textContent);
const titles = () => [...document.querySelectorAll('.row-title')].map((one) => one.textContent);
const focused = () => document.activeElement?.querySelector('.row-title')?.textContent;

describe('the list of conversations', () => {
  it('has a heading for each day, and one for what is pinned', async () => {
    const { host, app } = await opened([0, 0, 1, 9, 700]);
    expect(headings()).toEqual(['Today', 'Yesterday', 'Sunday, November 5', 'December 14, 2021']);
    const id = app.conversationList.loaded.value?.rows[2]?.id;
    await act(() => {
      if (id) host.setConversation(id, { pinned: true });
    });
    expect(headings().slice(0, 2)).toEqual(['Pinned', 'Today']);
    expect(titles()[0]).toBe('Talk 2');
  });

  it('draws of ten thousand only those in view, and says how many there are', async () => {
    await opened([...Array(10_000).keys()].map(() => 0));
    const rows = document.querySelectorAll('.row-slot');
    expect(rows.length).toBeLessThan(60);
    expect(rows[1]?.getAttribute('aria-setsize')).toBe('10000');
    expect(rows[1]?.getAttribute('aria-posinset')).toBe('2');
    expect(document.querySelector('ul')?.getAttribute('aria-label')).toBe('10,000 conversations');
  });

  it('goes to its first row when that comes after the key was pressed', async () => {
    const { app } = await opened([0, 1]);
    await act(() => app.conversationList.close());
    await act(() => app.conversationList.show(true));
    const search = document.querySelector<HTMLInputElement>('.find-text');
    expect([document.activeElement, titles()]).toEqual([search, []]);
    await act(async () => {
      search?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      await settle();
    });
    expect(focused()).toBe('Talk 0');
  });

  it('has one row that Tab comes to, moved by arrows, Home and End', async () => {
    await opened([0, 1, 2]);
    expect(document.querySelectorAll('.row-open[tabindex="0"]')).toHaveLength(1);
    document.querySelector<HTMLElement>('.row-open')?.focus();
    for (const [name, title] of [
      ['ArrowDown', 'Talk 1'],
      ['End', 'Talk 2'],
      ['ArrowDown', 'Talk 2'],
      ['ArrowUp', 'Talk 1'],
      ['Home', 'Talk 0'],
    ] as const) {
      await act(() => void key(name));
      expect(focused()).toBe(title);
    }
    expect(document.querySelectorAll('.row-open[tabindex="0"]')).toHaveLength(1);
  });

  it('renames with F2: Enter keeps what was typed, Esc does not', async () => {
    const { adapter } = await opened([0, 1]);
    document.querySelector<HTMLElement>('.row-open')?.focus();
    for (const [end, typed] of [
      ['Escape', 'No'],
      ['Enter', 'Yes'],
    ] as const) {
      await act(() => void key('F2'));
      const field = document.activeElement as HTMLInputElement;
      expect(field.getAttribute('aria-label')).toBe('New title');
      field.value = typed;
      await act(async () => {
        key(end);
        await settle();
      });
      expect(document.activeElement?.className).toBe('row-open');
    }
    expect(adapter.requestsOf(renameConversation).map(({ title }) => title)).toEqual(['Yes']);
    expect(titles()).toEqual(['Yes', 'Talk 1']);
  });

  it('leaves the focus on the next row when one is deleted, and in the search after the last', async () => {
    await opened([0, 1]);
    document.querySelector<HTMLElement>('.row-open')?.focus();
    await act(async () => {
      key('Delete');
      await settle();
    });
    expect(titles()).toEqual(['Talk 1']);
    expect(focused()).toBe('Talk 1');
    await act(async () => {
      key('Delete');
      await settle();
    });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Search conversations');
    expect(words('.conversations-none')).toContain('Nothing was asked on this site yet');
  });

  it('has a menu for each row that Esc closes, back to where it was opened', async () => {
    await opened([0]);
    await act(() => press('More about Talk 0'));
    const menu = () => document.querySelector('[role=menu]');
    expect(
      [...(menu()?.querySelectorAll('[role=menuitem]') ?? [])].map((one) => one.textContent),
    ).toEqual(['Rename', 'Pin', 'Instructions', 'Export as Markdown', 'Export as JSON', 'Delete']);
    expect(document.activeElement?.textContent).toBe('Rename');
    await act(() => void key('ArrowUp'));
    expect(document.activeElement?.textContent).toBe('Delete');
    await act(() => void key('Escape'));
    expect(menu()).toBeNull();
    expect(document.activeElement).toBe(find('button', 'More about Talk 0'));
  });

  it('closes with Esc, but first empties the search', async () => {
    const { app } = await opened([0]);
    await act(() => searchOf(app).type('x'));
    document.querySelector<HTMLElement>('.find-text')?.focus();
    await act(() => void key('Escape'));
    expect(searchOf(app).text.value).toBe('');
    expect(app.conversationList.isOpen.value).toBe(true);
    await act(() => void key('Escape'));
    expect(app.conversationList.isOpen.value).toBe(false);
  });
});
