import { expect, test } from 'vitest';
import { retryTime } from './retry-after';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const IN_A_MINUTE = 'Thu, 01 Jan 2026 00:01:00 GMT';

test.each<[string | null, string | null, number | null]>([
  [null, null, null],
  ['120', null, NOW + 120_000],
  ['0', null, NOW],
  [IN_A_MINUTE, null, NOW + 60_000],
  // The server's clock is an hour behind ours: a minute is still a minute.
  ['Wed, 31 Dec 2025 23:01:00 GMT', 'Wed, 31 Dec 2025 23:00:00 GMT', NOW + 60_000],
  ['Wed, 31 Dec 2025 23:59:00 GMT', null, NOW],
  ['soon', null, null],
])('Retry-After %j with Date %j', (retryAfter, date, expected) => {
  expect(retryTime(retryAfter, date, NOW)).toBe(expected);
});
