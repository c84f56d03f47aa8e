import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { Ask } from '@/messaging/ask';
import { offerSelection } from '@/messaging/commands/host';
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

it('selections of private windows arrive in the order of asking, also where the first page is slow', async () => {
  const received: string[] = [];
  const written: unknown[] = [];
  const never = new Waiting();
  let ids = 0;
  const delivery = new SelectionDelivery({
    store: {
      get: async () => undefined,
      set: async (value) => {
        written.push(value);
      },
    },
    ensureHost: async () => {},
    ask: (async (_command: unknown, request: unknown) => {
      received.push(v.parse(offerSelection.request, request).quote.text);
      return {};
    }) as Ask,
    makeId: () => `id-${++ids}`,
    sleep: () => never.add(),
  });
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
