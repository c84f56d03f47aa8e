import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { Ask } from '@/messaging/ask';
import { offerSelection } from '@/messaging/commands/host';
import { HostUnavailableError } from '@/messaging/errors/host-unavailable-error';
import { turnOfTheLoop, Waiting } from '../../tests/harness/waiting';
import { type Better, type Marked, SelectionDelivery } from './deliver-selections';

const marked = (text: string): Marked => ({
  text,
  pageTitle: 'A page',
  pageUrl: 'https://example.com/a',
  windowId: 7,
  privately: true,
});
const better = (text: string): Better => ({ text, frameUrl: 'https://example.com/a' });

/** A host that is ready where, or as soon as, `isReady`, and a service worker whose waits the test ends. */
function delivering(isReady: boolean) {
  const received: string[] = [];
  const written: unknown[] = [];
  const sleeping = new Waiting();
  const host = { isReady, late: 0 };
  let ids = 0;
  const delivery = new SelectionDelivery({
    store: {
      get: async () => undefined,
      set: async (value) => {
        written.push(value);
      },
    },
    ensureHost: async () => {
      if (!host.isReady) throw new HostUnavailableError('selection.offer', 'not ready');
    },
    ask: (async (_command: unknown, request: unknown) => {
      received.push(v.parse(offerSelection.request, request).quote.text);
      return {};
    }) as Ask,
    makeId: () => `id-${++ids}`,
    sleep: () => sleeping.add(),
    takenLate: async () => {
      host.late += 1;
    },
  });
  /** Lets so much time pass that what waits is tried again. */
  const wait = async () => {
    sleeping.settle();
    for (let turn = 0; turn < 5; turn += 1) await turnOfTheLoop();
  };
  return { delivery, received, written, host, wait };
}

it('selections of private windows arrive in the order of asking, also where the first page is slow', async () => {
  const { delivery, received, written } = delivering(true);
  let read: (text: Better) => void = () => {};
  const slow = new Promise<Better>((resolve) => {
    read = resolve;
  });
  const first = delivery.deliver(marked('one'), slow);
  const failing = delivery.deliver(marked('two'), Promise.reject(new Error('No page')));
  const last = delivery.deliver(marked('three'), Promise.resolve(better('three, better')));
  await turnOfTheLoop();
  read(better('one, better'));
  await Promise.all([first, failing, last]);
  expect(received).toEqual(['one, better', 'two', 'three, better']);
  expect(written).toEqual([]);
});

it('selections of private windows that find the host not ready are offered again, in their order', async () => {
  const { delivery, received, written, host, wait } = delivering(false);
  await expect(delivery.deliver(marked('one'))).rejects.toThrow('not ready');
  await expect(delivery.deliver(marked('two'))).rejects.toThrow('not ready');
  await wait();
  host.isReady = true;
  await wait();
  expect(received).toEqual(['one', 'two']);
  expect(host.late).toBe(1);
  await wait();
  expect(received).toEqual(['one', 'two']);
  expect(written).toEqual([]);
});

it('a selection of a private window that is closed before it could be offered is gone', async () => {
  const { delivery, received, host, wait } = delivering(false);
  await expect(delivery.deliver(marked('one'))).rejects.toThrow('not ready');
  delivery.forgetPrivate();
  host.isReady = true;
  await wait();
  expect(received).toEqual([]);
});
