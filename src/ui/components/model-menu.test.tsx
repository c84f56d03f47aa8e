// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Site } from '@/core/site';
import { requestModel } from '@/messaging/commands/conversations';
import { sitesTopic } from '@/messaging/topics/sites';
import { Panel } from '../app/panel';
import { INSTANT, QUICK } from '../testing/sample-models';
import { find, key, show, words } from '../testing/show';

const rows = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
const names = () => rows().map((row) => row.querySelector('.model-row-name')?.textContent);
const sections = () =>
  [...document.querySelectorAll('.model-list-head')].map((head) => head.textContent);
const field = () => find('combobox', 'Search models') as HTMLInputElement | null;

/** The row that the field points at, as a screen reader finds it. */
const active = () =>
  document
    .getElementById(field()?.getAttribute('aria-activedescendant') ?? '')
    ?.querySelector('.model-row-name')?.textContent;

async function open() {
  const shown = await show(<Panel />);
  shown.app.modelMenuOpen.value = true;
  await expect.poll(() => rows().length).toBeGreaterThan(10);
  return shown;
}

async function type(text: string) {
  const input = field();
  if (input === null) throw new Error('The models are not open');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await expect.poll(() => field()?.value).toBe(text);
}

describe('the list of models', () => {
  it('has what is on this computer first, then the tiers, then all the rest', async () => {
    await open();
    expect(sections()).toEqual(['Ready on this computer', 'Main models', 'All other models']);
    expect(names().slice(0, 6)).toEqual([
      'Smart',
      'Instant',
      'Quick',
      'Genius',
      'Coder 1B',
      'Scholar 1B',
    ]);
    const [smart, , , genius] = rows();
    expect(smart?.textContent).toContain('The best balance. For most things.');
    expect(smart?.textContent).toContain(
      '1.8 GB · needs 2.4 GB of graphics memory · Llama 3.2 Community License',
    );
    expect(smart?.textContent).toContain('Fits this machine.');
    expect(genius?.textContent).toContain('failed');
    expect(genius?.textContent).toContain(
      'Does not fit: it needs 6 GB of memory; this machine has 4.3 GB. You can choose it all the same; it may not load.',
    );
  });

  it('says which one new conversations on this site begin with, where that was set', async () => {
    const { adapter } = await open();
    expect(document.body.textContent).not.toContain('begin with it');
    const [here, there] = ['here.example' as Site, 'there.example' as Site];
    adapter.topics.publish(sitesTopic, {
      unread: [],
      models: [
        { site: here, modelId: QUICK, isOffered: true },
        { site: there, modelId: INSTANT, isOffered: true },
      ],
    });
    const said = () => rows().filter((row) => row.textContent?.includes('begin with it'));
    await expect.poll(() => said().length).toBe(1);
    expect(said()[0]?.textContent).toContain('New conversations on here.example begin with it.');
    expect(said()[0]?.querySelector('.model-row-name')?.textContent).toBe('Quick');
  });

  it('says of a model without a library in this build that it lacks it, at the end', async () => {
    await open();
    key('End');
    await expect.poll(active).toBe('Writer 25B');
    expect(rows().at(-1)?.textContent).toContain('lacks the model library');
  });

  it('draws no more rows than are looked at, and tells how many there are', async () => {
    await open();
    expect(rows().length).toBeLessThan(40);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('104');
    key('End');
    await expect.poll(() => rows().length).toBe(104);
    expect(rows().at(-1)?.getAttribute('aria-posinset')).toBe('104');
  });

  it('is searched by typing, moved through with arrows, and chosen from with Enter', async () => {
    const { adapter, id } = await open();
    expect(document.activeElement).toBe(field());
    expect(active()).toBe('Smart');
    await type('trav >2 gb');
    await expect.poll(() => names()[0]).toBe('Traveller 4B');
    expect(active()).toBe('Traveller 4B');
    key('ArrowDown');
    await expect.poll(active).toBe('Traveller 5B');
    key('Enter');
    await expect
      .poll(() => adapter.requestsOf(requestModel).at(-1))
      .toMatchObject({
        conversationId: id,
        modelId: 'traveller-5b',
      });
    await expect.poll(() => find('button', 'Model: Traveller 5B, queued')).not.toBeNull();
    expect(field()).toBeNull();
  });

  it('puts the keyboard on the model whose name begins with what was typed', async () => {
    const { adapter } = await open();
    await type('q');
    expect(active()).toBe('Quick');
    key('Enter');
    await expect.poll(() => adapter.requestsOf(requestModel).at(-1)?.modelId).toBe(QUICK);
  });

  it('clears the search with Esc, and closes with the next one', async () => {
    await open();
    await type('mit');
    const found = rows().length;
    expect(found).toBeLessThan(30);
    key('Escape');
    await expect.poll(() => field()?.value).toBe('');
    expect(rows().length).toBeGreaterThan(0);
    key('Escape');
    await expect.poll(field).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Model: Smart/);
  });

  it('says when nothing is found, and what can be searched for', async () => {
    await open();
    await type('a model of my own');
    await expect
      .poll(() => words('.model-nothing'))
      .toContain('No model matches “a model of my own”.');
    expect(words('.model-nothing')).toContain('“<4 GB”');
    expect(field()?.hasAttribute('aria-activedescendant')).toBe(false);
    key('Enter');
    expect(field()).not.toBeNull();
  });

  it('shows how a download goes on in its row, which stays where it is', async () => {
    const { host } = await open();
    const place = names().indexOf('Quick');
    host.updateModel(QUICK, {
      lifecycle: 'Downloading',
      step: 'downloading',
      progress: { bytesDone: 42, bytesTotal: 100, bytesPerSecond: null, secondsLeft: null },
    });
    await expect.poll(() => rows()[place]?.textContent).toContain('downloading 42%');
    host.updateModel(QUICK, { lifecycle: 'Ready', step: null, progress: null });
    await expect.poll(() => rows()[place]?.textContent).toContain('ready');
    expect(names().indexOf('Quick')).toBe(place);
  });

  it('is not fetched before somebody opens it, and not twice', async () => {
    const { app, adapter } = await show(<Panel />);
    expect(app.catalogue.models.value).toBeNull();
    let watched = 0;
    const { watch } = adapter.topics;
    adapter.topics.watch = (topic, watcher) => {
      if (topic.name === 'catalogue') watched += 1;
      return watch.call(adapter.topics, topic, watcher);
    };
    for (const _time of [1, 2]) {
      app.modelMenuOpen.value = true;
      await expect.poll(() => rows().length).toBeGreaterThan(10);
      app.modelMenuOpen.value = false;
      await expect.poll(() => rows().length).toBe(0);
    }
    expect(watched).toBe(1);
  });

  it('is chosen from with the pointer too', async () => {
    const { adapter } = await open();
    rows()[1]?.click();
    await expect.poll(() => adapter.requestsOf(requestModel).at(-1)?.modelId).toBe(INSTANT);
  });
});
