import { describe, expect, it } from 'vitest';
import { requestAdapterTwice } from './gpu-watch';

describe('requestAdapterTwice', () => {
  const adapter = {} as GPUAdapter;

  it.each([
    ['finds an adapter that is there at once, without waiting', [adapter], adapter, 0],
    ['finds an adapter that comes late', [null, adapter], adapter, 1],
    ['gives up after the second time', [null, null], null, 1],
  ] as const)('%s', async (_, answers, found, waits) => {
    const left = [...answers];
    let waited = 0;
    const asked = requestAdapterTwice(
      async () => left.shift() ?? null,
      async () => {
        waited++;
      },
    );
    expect(await asked).toBe(found);
    expect([waited, left]).toEqual([waits, []]);
  });
});
