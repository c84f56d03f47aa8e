import { describe, expect, it } from 'vitest';
import type { Ask } from '@/messaging/ask';
import { endPrivateWindows } from '@/messaging/commands/private';
import { type BackgroundOptions, createBackground } from './background';
import type { Marked, SessionStore } from './deliver-selections';

const WORD = 'Nachtigall';

function memory(): SessionStore & { value: unknown } {
  const store = {
    value: undefined as unknown,
    get: async () => store.value,
    set: async (value: unknown) => {
      store.value = value;
    },
  };
  return store;
}

/** A service worker without a browser, and a host that hears what it is asked. */
function start(unread = memory(), selections = memory()) {
  const asked: { name: string; request: unknown }[] = [];
  const written: unknown[] = [];
  const windows = { arePrivate: true };
  const ask: Ask = async (command, request) => {
    asked.push({ name: command.name, request });
    return { refused: null } as never;
  };
  const set = selections.set;
  const background = createBackground({
    documents: { exists: async () => true, create: async () => {}, close: async () => {} },
    ask,
    send: async () => undefined,
    selections: {
      get: selections.get,
      set: (value: unknown) => {
        written.push(structuredClone(value));
        return set(value);
      },
    },
    work: memory(),
    unread,
    hasPrivateWindows: async () => windows.arePrivate,
    makeId: () => crypto.randomUUID(),
    sleep: () => new Promise(() => {}),
  } as unknown as BackgroundOptions);
  const keep = (sites: string[]) =>
    background.answer(
      {
        homebody: 'command',
        to: 'background',
        name: 'sites.keepUnread',
        payload: { sites },
      },
      'host',
    );
  return { background, asked, written, windows, keep, unread };
}

const marked: Marked = {
  text: WORD,
  pageTitle: WORD,
  pageUrl: `https://bank.example/${WORD}`,
  windowId: 7,
};

describe('a site that is never read', () => {
  it('has neither its page asked nor a word of it written down or handed over', async () => {
    const { background, asked, written, keep } = start();
    await keep(['bank.example']);
    const read = () => Promise.reject(new Error('the page was asked'));
    await background.deliver({ ...marked, pageUrl: 'https://BANK.example./' }, read);
    expect(JSON.stringify([asked, written])).not.toContain(WORD);
    expect(asked.find(({ name }) => name === 'selection.offer')?.request).toMatchObject({
      site: 'bank.example',
      unread: 'never',
      quote: { text: '' },
    });
  });

  it('is not read as a frame of another page either, nor by the next life of the service worker', async () => {
    const { keep, unread } = start();
    await keep(['bank.example']);
    const { background, asked } = start(unread);
    await background.deliver({
      ...marked,
      pageUrl: 'https://news.example/',
      frameUrl: 'https://bank.example/',
    });
    expect(JSON.stringify(asked)).not.toContain(WORD);
    expect(await background.mayRead(['https://bank.example/'])).toBe(false);
    expect(await background.mayRead(['https://news.example/'])).toBe(true);
  });
});

describe('a frame of another site than its page', () => {
  const other: Marked = {
    text: '',
    pageTitle: 'News',
    pageUrl: 'https://news.example/',
    windowId: 7,
  };

  it('goes with its text to the host, which judges it, too', async () => {
    const { background, asked } = start();
    const frameUrl = 'https://shop.example/a';
    await background.deliver(other, async () => ({ text: WORD, frameUrl }));
    const offers = asked.filter(({ name }) => name === 'selection.offer');
    expect(offers).toMatchObject([{ request: { frameUrl, quote: { text: WORD } } }]);
  });

  it('that is never read gives no text, though the browser named another one', async () => {
    const { background, asked, written, keep } = start();
    await keep(['bank.example']);
    const frameUrl = 'https://bank.example/a';
    await background.deliver(other, async () => ({ text: WORD, frameUrl }));
    expect(JSON.stringify([asked, written])).not.toContain(WORD);
    expect(asked.some(({ name }) => name === 'selection.offer')).toBe(true);
  });
});

describe('a page that is read for a conversation', () => {
  const PAGE = 'https://example.com/';
  /** What it answers where the host refuses from its nth question on. */
  async function readWhere(closedFrom: number) {
    let questions = 0;
    const background = createBackground({
      documents: { exists: async () => true, create: async () => {}, close: async () => {} },
      ask: async (command: { name: string }) => {
        if (command.name !== 'sites.mayRead') return {};
        questions += 1;
        return { refused: questions >= closedFrom ? 'example.com' : null };
      },
      unread: memory(),
      tabAddress: async () => PAGE,
      findPage: async () => ({
        ...{ kind: 'read', address: PAGE, title: WORD, text: WORD, mark: 'aa' },
        ...{ isWhole: true, contentType: 'text/html' },
      }),
      sleep: () => new Promise(() => {}),
    } as unknown as BackgroundOptions);
    const payload = { tabId: 3, site: 'example.com' };
    const envelope = { homebody: 'command', to: 'background', name: 'page.read', payload } as const;
    return background.answer(envelope, 'surface');
  }

  it('is told where its site may be read', async () => {
    expect(await readWhere(9)).toMatchObject({ ok: true, value: { kind: 'read', text: WORD } });
  });

  it('is not told where its site was closed while it was read', async () => {
    expect(await readWhere(2)).toMatchObject({
      ok: true,
      value: { kind: 'refused', why: 'never' },
    });
  });
});

describe('a selection in a private window', () => {
  it('is handed over with its better text, and written down nowhere', async () => {
    const { background, asked, written } = start();
    await background.deliver({ ...marked, privately: true }, async () => ({
      text: `${WORD}, better`,
      frameUrl: 'https://bank.example/',
    }));
    expect(written).toEqual([]);
    expect(asked.find(({ name }) => name === 'selection.offer')?.request).toMatchObject({
      privately: true,
      quote: { text: `${WORD}, better` },
    });
  });

  it('that comes after its window was closed goes with it', async () => {
    const { background, asked, windows } = start();
    windows.arePrivate = false;
    await background.deliver({ ...marked, privately: true });
    expect(asked.at(-1)?.name).toBe(endPrivateWindows.name);
  });
});
