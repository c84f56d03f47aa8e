import { describe, expect, it } from 'vitest';
import { armTripwire, type FetchScope } from './network-tripwire';

function scope() {
  const asked: string[] = [];
  const made: FetchScope = {
    fetch: async (input) => {
      asked.push(String(input instanceof Request ? input.url : input));
      return new Response('here');
    },
    location: { origin: 'chrome-extension://abc' },
  };
  return { scope: made, asked };
}

describe('the network tripwire', () => {
  it.each([
    'https://huggingface.co/model/resolve/main/file.bin',
    'http://localhost:8000/library.wasm',
    new Request('https://huggingface.co/file.bin'),
    new URL('https://cdn.test/'),
  ])('refuses %s, names it and does not ask', async (input) => {
    const { scope: worker, asked } = scope();
    const tripwire = armTripwire(worker);
    const url = input instanceof Request ? input.url : String(input);
    await expect(worker.fetch(input)).rejects.toMatchObject({
      code: 'engine-network',
      fields: { url },
    });
    expect([asked, tripwire.attempts]).toEqual([[], [url]]);
  });

  it.each([
    '/libraries/a.wasm',
    'chrome-extension://abc/a.wasm',
    'blob:chrome-extension://abc/1',
    'data:,x',
  ])('lets %s pass, which is in the package or in memory', async (input) => {
    const { scope: worker } = scope();
    const tripwire = armTripwire(worker);
    expect(await (await worker.fetch(input)).text()).toBe('here');
    expect(tripwire.attempts).toEqual([]);
  });
});
