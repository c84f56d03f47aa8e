import { expect, it } from 'vitest';
import { retriedStart } from './retried-start';

it('everybody who asks gets the one that was started', async () => {
  let starts = 0;
  const get = retriedStart(async () => ++starts);
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
});

it('a start that failed is told to those who waited, and tried again by the next who asks', async () => {
  let starts = 0;
  const get = retriedStart(async () => {
    starts += 1;
    if (starts === 1) throw new Error('no disk yet');
    return starts;
  });
  const [one, other] = await Promise.allSettled([get(), get()]);
  expect([one?.status, other?.status]).toEqual(['rejected', 'rejected']);
  expect(await get()).toBe(2);
});
