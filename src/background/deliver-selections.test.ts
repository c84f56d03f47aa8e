import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cutQuote, QUOTE_CUT } from '@/core/quote-limit';
import { NO_SITE } from '@/core/site';
import type { Ask } from '@/messaging/ask';
import { offerSelection } from '@/messaging/commands/host';
import { turnOfTheLoop, Waiting } from '../../tests/harness/waiting';
import { type Marked, SelectionDelivery } from './deliver-selections';

/** A session store and a host that outlive the service worker. */
class World {
  stored: unknown = undefined;
  /** The selections the host has, each once, in the order in which it got them. */
  readonly received: string[] = [];
  /** Each offer, with what was written down at that moment. */
  readonly offers: { readonly text: string; readonly written: number }[] = [];
  host: 'takes' | 'fails' | 'takes and never says so' = 'takes';
  #ids = 0;
  readonly #known = new Set<string>();
  readonly never = new Waiting();
  /** Waits that the test ends. */
  readonly sleeping = new Waiting();

  /** A service worker starts: nothing is left of the one before. */
  start(): SelectionDelivery {
    const store = {
      get: async () => structuredClone(this.stored),
      set: async (value: unknown) => {
        // The browser's limit for all of its session storage.
        if (JSON.stringify(value).length > 10_485_760) throw new Error('Quota exceeded');
        this.stored = structuredClone(value);
      },
    };
    const ask = (async (_command: unknown, request: unknown) => {
      this.#offer(request);
      if (this.host === 'takes and never says so') await this.never.add();
      return {};
    }) as Ask;
    return new SelectionDelivery({
      store,
      ensureHost: async () => {},
      ask,
      makeId: () => `id-${++this.#ids}`,
      sleep: () => this.sleeping.add(),
      takenLate: async () => {},
    });
  }

  #offer(request: unknown): void {
    const { handoffId, quote } = v.parse(offerSelection.request, request);
    const written = Array.isArray(this.stored) ? this.stored.length : 0;
    this.offers.push({ text: quote.text, written });
    if (this.host === 'fails') throw new Error('The host is not there.');
    // The host takes a selection once, whatever it is offered.
    if (!this.#known.has(handoffId)) this.received.push(quote.text);
    this.#known.add(handoffId);
  }
}

/** As the page gives it. */
const page = (text: string) => ({ text, frameUrl: 'https://example.com/a' });

const marked = (text: string, changed: Partial<Marked> = {}): Marked => ({
  text,
  pageTitle: 'A page',
  pageUrl: 'https://example.com/a',
  windowId: 1,
  ...changed,
});

describe('a selection', () => {
  it('is written down before it is offered, and crossed out when the host has it', async () => {
    const world = new World();
    await world.start().deliver(marked('one'));
    expect(world.offers).toEqual([{ text: 'one', written: 1 }]);
    expect(world.received).toEqual(['one']);
    expect(world.stored).toEqual([]);
  });

  it('reaches the host with its page, its site and its window', async () => {
    const world = new World();
    world.host = 'fails';
    await expect(world.start().deliver(marked('one', { windowId: 7 }))).rejects.toThrow();
    expect(world.stored).toEqual([
      {
        handoffId: 'id-1',
        windowId: 7,
        site: 'example.com',
        quote: { text: 'one', pageTitle: 'A page', pageUrl: 'https://example.com/a' },
      },
    ]);
  });

  it('of a page without a site is delivered too', async () => {
    const world = new World();
    world.host = 'fails';
    await expect(world.start().deliver(marked('x', { pageUrl: '' }))).rejects.toThrow();
    expect(world.stored).toMatchObject([{ site: NO_SITE }]);
    world.host = 'takes';
    await world.start().resume();
    expect(world.received).toEqual(['x']);
  });

  it('is delivered when the service worker starts again, if it died before the host had it', async () => {
    const world = new World();
    world.host = 'fails';
    await expect(world.start().deliver(marked('one'))).rejects.toThrow('not there');
    world.host = 'takes';
    await world.start().resume();
    expect(world.received).toEqual(['one']);
    expect(world.stored).toEqual([]);
  });

  it('is the same selection when it is offered again, if it died before the host could say so', async () => {
    const world = new World();
    world.host = 'takes and never says so';
    void world.start().deliver(marked('one'));
    await turnOfTheLoop();
    world.host = 'takes';
    await world.start().resume();
    expect(world.offers).toHaveLength(2);
    expect(world.received).toEqual(['one']);
    expect(world.stored).toEqual([]);
  });

  it('that could not be delivered goes before the next one', async () => {
    const world = new World();
    const delivery = world.start();
    world.host = 'fails';
    await expect(delivery.deliver(marked('one'))).rejects.toThrow();
    world.host = 'takes';
    await delivery.deliver(marked('two'));
    expect(world.received).toEqual(['one', 'two']);
  });

  it('waits for those before it, when several come at once', async () => {
    const world = new World();
    const delivery = world.start();
    await Promise.all([
      delivery.resume(),
      delivery.deliver(marked('one')),
      delivery.deliver(marked('two')),
      delivery.deliver(marked('three')),
    ]);
    expect(world.received).toEqual(['one', 'two', 'three']);
    expect(world.stored).toEqual([]);
  });

  it('is written down while the host is slow to take the one before it', async () => {
    const world = new World();
    const delivery = world.start();
    world.host = 'takes and never says so';
    void delivery.deliver(marked('one'));
    void delivery.deliver(marked('two'));
    await turnOfTheLoop();
    world.host = 'takes';
    await world.start().resume();
    expect(world.received).toEqual(['one', 'two']);
  });

  it.each([undefined, null, 'garbage', 7, {}, { length: 3 }, [null], [{ handoffId: '' }]])(
    'is delivered in spite of %j in the store',
    async (garbage) => {
      const world = new World();
      world.stored = garbage;
      const delivery = world.start();
      await delivery.resume();
      await delivery.deliver(marked('one'));
      expect(world.received).toEqual(['one']);
    },
  );

  it('is not lost because something else in the store is garbage', async () => {
    const world = new World();
    world.host = 'fails';
    await expect(world.start().deliver(marked('one'))).rejects.toThrow();
    world.stored = [{ handoffId: 7 }, ...(Array.isArray(world.stored) ? world.stored : [])];
    world.host = 'takes';
    await world.start().resume();
    expect(world.received).toEqual(['one']);
    expect(world.stored).toEqual([]);
  });

  it('is delivered with the better text of its page, once', async () => {
    const world = new World();
    await world.start().deliver(marked('one two'), Promise.resolve(page('one\ntwo')));
    expect(world.offers).toEqual([{ text: 'one\ntwo', written: 1 }]);
    expect(world.stored).toEqual([]);
  });

  it('keeps the text that the browser gave, where the page gives none', async () => {
    const world = new World();
    await world.start().deliver(marked('one two'), Promise.resolve(null));
    expect(world.received).toEqual(['one two']);
  });

  it('is delivered as the browser gave it, where its page hangs', async () => {
    const world = new World();
    const delivered = world.start().deliver(marked('one two'), new Promise(() => {}));
    await turnOfTheLoop();
    expect(world.received).toEqual([]);
    world.sleeping.settle();
    await delivered;
    expect(world.received).toEqual(['one two']);
  });

  it('is delivered as the browser gave it, if the service worker died before the page gave its text', async () => {
    const world = new World();
    void world.start().deliver(marked('one two'), new Promise(() => {}));
    await turnOfTheLoop();
    await world.start().resume();
    expect(world.received).toEqual(['one two']);
  });

  it('waits for its better text, also when others are delivered meanwhile', async () => {
    const world = new World();
    const delivery = world.start();
    let read: (text: ReturnType<typeof page>) => void = () => {};
    const better = new Promise<ReturnType<typeof page>>((resolve) => {
      read = resolve;
    });
    const both = [delivery.deliver(marked('one two'), better), delivery.deliver(marked('three'))];
    await turnOfTheLoop();
    read(page('one\ntwo'));
    await Promise.all(both);
    expect(world.received).toEqual(['one\ntwo', 'three']);
  });

  it('says that only the browser gave it, also where it is a single word', async () => {
    const world = new World();
    world.host = 'fails';
    await expect(world.start().deliver(marked('one'), Promise.resolve(null))).rejects.toThrow();
    expect(world.stored).toMatchObject([{ quote: { text: 'one', fromBrowser: true } }]);
  });

  it('is without what cannot be seen, whoever gave it', async () => {
    const hidden = [...'obey'].map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0)));
    const text = `one\u200b${hidden.join('')} two`;
    const world = new World();
    await world.start().deliver(marked(text), Promise.resolve(null));
    await world.start().deliver(marked('as the browser gives it'), Promise.resolve(page(text)));
    expect(world.received).toEqual(['one two', 'one two']);
  });

  it('of a very long page arrives, cut, with a line that says so', async () => {
    const world = new World();
    const text = 'x'.repeat(11_000_000);
    await world.start().deliver(marked(text), Promise.resolve(page(text)));
    expect(world.received).toEqual([cutQuote(text)]);
    expect(world.received[0]?.endsWith(QUOTE_CUT)).toBe(true);
  });

  it('arrives once and in its turn, however often host and service worker go away', async () => {
    const step = fc.constantFrom('deliver', 'restart', 'takes', 'fails', 'takes and never says so');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
        const world = new World();
        let delivery = world.start();
        let marks = 0;
        for (const one of steps) {
          if (one === 'deliver') delivery.deliver(marked(`${marks++}`)).catch(() => {});
          else if (one === 'restart') delivery = world.start();
          else world.host = one as World['host'];
          await turnOfTheLoop();
        }
        world.host = 'takes';
        await world.start().resume();
        expect(world.received).toEqual(Array.from({ length: marks }, (_none, index) => `${index}`));
        expect(world.stored ?? []).toEqual([]);
      }),
    );
  });
});
