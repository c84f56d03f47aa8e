import { describe, expect, test } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { GatedError } from './errors/gated-error';
import { HostRefusedError } from './errors/host-refused-error';
import { HttpError } from './errors/http-error';
import { IntegrityError } from './errors/integrity-error';
import { NetworkError } from './errors/network-error';
import { NotAModelError } from './errors/not-a-model-error';
import { OfflineError } from './errors/offline-error';
import { ProtocolError } from './errors/protocol-error';
import { SourceChangedError } from './errors/source-changed-error';
import { StalledError } from './errors/stalled-error';
import { StorageError } from './errors/storage-error';
import { StorageFullError } from './errors/storage-full-error';
import { TruncatedBodyError } from './errors/truncated-body-error';
import { policyFor } from './failure-policy';

const at = { artifact: 'A', url: 'https://hub.test/a?signed', attempt: 1, bytesStaged: 0 };
const first = { failuresInARow: 1, restarts: 0, mismatches: 0 };

function http(status: number, retryAt: number | null = null, redirected = false): HttpError {
  return new HttpError(at, { status, retryAt, redirected });
}

describe('what follows from a failure', () => {
  test.each<[string, HomebodyError, object]>([
    ['a failed connection', new NetworkError(at, 'x'), { hint: 'retry-now', waitMs: 375 }],
    ['no network', new OfflineError(at, 'x'), { hint: 'retry-now', waitMs: 0 }],
    ['a short body', new TruncatedBodyError(at, 2, 1), { hint: 'resume', waitMs: 375 }],
    ['silence', new StalledError(at, 30_000), { hint: 'resume', waitMs: 375 }],
    ['500', http(500), { hint: 'retry-now', waitMs: 375 }],
    ['503 with a time', http(503, 9000), { hint: 'retry-at', time: 9000 }],
    ['429 with a time', http(429, 9000), { hint: 'retry-at', time: 9000 }],
    ['404', http(404), { hint: 'give-up' }],
    ['404 with a time', http(404, 9000), { hint: 'give-up' }],
    ['an expired signed address', http(403, null, true), { hint: 'resume', waitMs: 375 }],
    ['wrong bytes', new IntegrityError(at, 'a', 'b'), { hint: 'restart', waitMs: 375 }],
    [
      'a changed ETag',
      new SourceChangedError(at, 'etag', 'a', 'b'),
      { hint: 'restart', waitMs: 375 },
    ],
    ['nonsense', new ProtocolError(at, 'x', 1, 2), { hint: 'restart', waitMs: 375 }],
    ['a gate', new GatedError(at, 401, 'page'), { hint: 'ask-person', why: 'access' }],
    ['a sign-in page', new NotAModelError(at, 'text/html'), { hint: 'ask-person', why: 'sign-in' }],
    [
      'no room',
      new StorageFullError(at, { needBytes: 1, freeBytes: 0 }),
      { hint: 'ask-person', why: 'room' },
    ],
    ['a host without permission', new HostRefusedError(at, 'h'), { hint: 'give-up' }],
    ['a broken store', new StorageError(at, 'x'), { hint: 'give-up' }],
    ['anything else', new HomebodyError('unexpected', 'x'), { hint: 'give-up' }],
  ])('%s', (_name, failure, hint) => {
    expect(policyFor(failure, first, 0.5)).toEqual(hint);
  });

  test('waits grow up to half a minute, and are spread by chance', () => {
    const wait = (failuresInARow: number, random: number) =>
      policyFor(new NetworkError(at, 'x'), { ...first, failuresInARow }, random);
    expect([1, 2, 3, 8].map((count) => wait(count, 0))).toEqual(
      [250, 500, 1000, 15_000].map((waitMs) => ({ hint: 'retry-now', waitMs })),
    );
    expect(wait(1, 1)).toEqual({ hint: 'retry-now', waitMs: 500 });
    expect(wait(14, 0)).toEqual({ hint: 'give-up' });
  });

  test('case 34: wrong a second time ends it', () => {
    const again = { ...first, mismatches: 1 };
    expect(policyFor(new IntegrityError(at, 'a', 'b'), again, 0)).toEqual({ hint: 'give-up' });
    expect(policyFor(new SourceChangedError(at, 'size', 1, 2), again, 0)).toEqual({
      hint: 'give-up',
    });
  });

  test('the diagnosis has the address without its query', () => {
    expect(http(404).fields).toMatchObject({
      url: 'https://hub.test/a',
      artifact: 'A',
      attempt: 1,
    });
  });
});
