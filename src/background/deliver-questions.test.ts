import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { Ask } from '@/messaging/ask';
import { offerSelection } from '@/messaging/commands/host';
import { turnOfTheLoop, Waiting } from '../../tests/harness/waiting';
import { SelectionDelivery } from './deliver-selections';

const marked = {
  text: 'Rent is due.',
  pageTitle: 'Lease',
  pageUrl: 'https://a.example',
  windowId: 1,
};

/** A session store and a host that outlive the service worker; the host knows questions by id. */
class World {
  stored: unknown = undefined;
  readonly asked = new Map<string, string>();
  host: 'takes' | 'fails' | 'takes and never says so' = 'takes';
  readonly never = new Waiting();
  #ids = 0;

  start(): SelectionDelivery {
    const ask = (async (_command: unknown, request: unknown) => {
      if (this.host === 'fails') throw new Error('The host is not there.');
      const { question } = v.parse(offerSelection.request, structuredClone(request));
      if (question) this.asked.set(question.questionId + question.answerId, question.text);
      if (this.host === 'takes and never says so') await this.never.add();
      return {};
    }) as Ask;
    return new SelectionDelivery({
      store: {
        get: async () => structuredClone(this.stored),
        set: async (value: unknown) => {
          this.stored = structuredClone(value);
        },
      },
      ensureHost: async () => {},
      ask,
      makeId: () => `id-${++this.#ids}`,
      sleep: () => new Promise(() => {}),
      takenLate: async () => {},
    });
  }
}

it('a preset is asked exactly once, however often host and service worker go away', async () => {
  const step = fc.constantFrom('ask', 'restart', 'takes', 'fails', 'takes and never says so');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
      const world = new World();
      let delivery = world.start();
      let count = 0;
      for (const one of steps) {
        if (one === 'ask') delivery.deliver(marked, null, `question ${count++}`).catch(() => {});
        else if (one === 'restart') delivery = world.start();
        else world.host = one as World['host'];
        await turnOfTheLoop();
      }
      world.host = 'takes';
      await world.start().resume();
      const all = Array.from({ length: count }, (_none, index) => `question ${index}`);
      // Under other ids the host would take it for another question.
      expect([...world.asked.values()]).toEqual(all);
      expect(world.stored ?? []).toEqual([]);
    }),
  );
});

it('what the browser gave alone says so; what the page gave does not', async () => {
  const quotes: unknown[] = [];
  const world = new World();
  const delivery = world.start();
  world.host = 'fails';
  const put = async (text: string, better: string | null) => {
    const read = better === null ? null : { text: better, frameUrl: marked.pageUrl };
    await delivery.deliver({ ...marked, text }, Promise.resolve(read)).catch(() => {});
    const stored = v.parse(v.array(v.looseObject({ quote: v.unknown() })), world.stored);
    quotes.push(stored.at(-1)?.quote);
  };
  await put('one two', null);
  await put('word', null);
  await put('one two', 'one\ntwo');
  const page = { pageTitle: 'Lease', pageUrl: 'https://a.example' };
  expect(quotes).toEqual([
    { ...page, text: 'one two', fromBrowser: true },
    { ...page, text: 'word', fromBrowser: true },
    { ...page, text: 'one\ntwo' },
  ]);
});
