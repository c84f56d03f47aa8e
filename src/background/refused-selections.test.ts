import * as v from 'valibot';
import { expect, it } from 'vitest';
import { ReportedError } from '@/core/errors/homebody-error';
import type { Ask } from '@/messaging/ask';
import { offerSelection } from '@/messaging/commands/host';
import { turnOfTheLoop, Waiting } from '../../tests/harness/waiting';
import { SelectionDelivery } from './deliver-selections';

/** A host that refuses what is in `refuses`, and a service worker whose waits the test ends. */
function start() {
  let stored: unknown;
  let ids = 0;
  const refuses = new Set<string>();
  const offers: string[] = [];
  const sleeping = new Waiting();
  const ask = (async (_command: unknown, request: unknown) => {
    const { text } = v.parse(offerSelection.request, request).quote;
    offers.push(text);
    if (!refuses.has(text)) return {};
    throw new ReportedError({ code: 'storage-failed', message: 'full', fields: {} });
  }) as Ask;
  const delivery = new SelectionDelivery({
    store: {
      get: async () => structuredClone(stored),
      set: async (value) => {
        stored = structuredClone(value);
      },
    },
    ensureHost: async () => {},
    ask,
    makeId: () => `id-${++ids}`,
    sleep: () => sleeping.add(),
    takenLate: async () => {},
  });
  const deliver = (text: string, privately = false) => {
    const page = { pageTitle: 'Page', pageUrl: 'https://a.example', windowId: 1, privately };
    return delivery.deliver({ ...page, text });
  };
  /** Lets so much time pass that what waits is tried again. */
  const wait = async () => {
    sleeping.settle();
    for (let turn = 0; turn < 5; turn += 1) await turnOfTheLoop();
  };
  return { deliver, wait, refuses, offers, stored: () => stored };
}

it('a selection that the host refused is offered again by itself', async () => {
  const { deliver, wait, refuses, offers, stored } = start();
  refuses.add('one');
  await expect(deliver('one')).rejects.toThrow();
  refuses.clear();
  await wait();
  expect(offers).toEqual(['one', 'one']);
  expect(stored()).toEqual([]);
});

it('a selection that the host refuses does not stop those behind it', async () => {
  const { deliver, refuses, offers, stored } = start();
  refuses.add('one');
  await expect(deliver('one')).rejects.toThrow();
  // It was taken: nobody is told otherwise because of the one before it.
  await deliver('two');
  expect(offers).toEqual(['one', 'one', 'two']);
  expect(stored()).toMatchObject([{ quote: { text: 'one' } }]);
});

it('a selection of a private window that the host refuses does not make later ones look refused', async () => {
  const { deliver, refuses, offers, stored } = start();
  refuses.add('one');
  await expect(deliver('one', true)).rejects.toThrow();
  await deliver('two', true);
  expect(offers).toEqual(['one', 'one', 'two']);
  expect(stored()).toBeUndefined();
});

it('a selection that the host always refuses is not offered for ever', async () => {
  const { deliver, wait, refuses, offers } = start();
  refuses.add('one');
  await expect(deliver('one')).rejects.toThrow();
  for (let times = 0; times < 9; times += 1) await wait();
  expect(offers).toEqual(['one', 'one', 'one']);
});
