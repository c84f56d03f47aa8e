import type { HomebodyError } from '@/core/errors/homebody-error';
import { GatedError } from './errors/gated-error';
import { HttpError } from './errors/http-error';
import { IntegrityError } from './errors/integrity-error';
import { NetworkError } from './errors/network-error';
import { NotAModelError } from './errors/not-a-model-error';
import { OfflineError } from './errors/offline-error';
import { ProtocolError } from './errors/protocol-error';
import { SourceChangedError } from './errors/source-changed-error';
import { StalledError } from './errors/stalled-error';
import { StorageFullError } from './errors/storage-full-error';
import { TruncatedBodyError } from './errors/truncated-body-error';

/** What to do after a failure. Waits are milliseconds; a time is epoch milliseconds. */
export type Hint =
  /** Ask again, for what is missing. */
  | { readonly hint: 'retry-now'; readonly waitMs: number }
  | { readonly hint: 'retry-at'; readonly time: number }
  /** The connection was cut, the staged bytes are good: go on after them. */
  | { readonly hint: 'resume'; readonly waitMs: number }
  /** The staged bytes are of no use: begin at byte 0. */
  | { readonly hint: 'restart'; readonly waitMs: number }
  | { readonly hint: 'ask-person'; readonly why: 'access' | 'room' | 'sign-in' }
  | { readonly hint: 'give-up' };

/** What happened to this file before, within this install. */
export interface FailureHistory {
  /** Failures since the last byte was committed, this one counted. */
  readonly failuresInARow: number;
  /** Restarts because an answer made no sense, this one not counted. */
  readonly restarts: number;
  /** Times that the content or its size was not the manifest's, this one not counted. */
  readonly mismatches: number;
}

/** Failures without a byte between them after which the person is told; about three minutes. */
const MOST_FAILURES = 14;
const MOST_RESTARTS = 3;
/** A source that twice gave the wrong bytes will do so again. */
const MOST_MISMATCHES = 1;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * The one place that says what follows from a failure. `random` is from 0 up to 1 and spreads
 * the waits, so that many people cut off at once do not come back at once.
 */
export function policyFor(failure: HomebodyError, history: FailureHistory, random: number): Hint {
  const waitMs = backoff(history.failuresInARow, random);
  const again = (hint: Hint): Hint =>
    history.failuresInARow >= MOST_FAILURES ? { hint: 'give-up' } : hint;
  const restart = (before: number, most: number): Hint =>
    before >= most ? { hint: 'give-up' } : { hint: 'restart', waitMs };

  if (failure instanceof OfflineError) return { hint: 'retry-now', waitMs: 0 };
  if (failure instanceof NetworkError) return again({ hint: 'retry-now', waitMs });
  if (failure instanceof TruncatedBodyError) return again({ hint: 'resume', waitMs });
  if (failure instanceof StalledError) return again({ hint: 'resume', waitMs });
  if (failure instanceof HttpError) return again(httpHint(failure, waitMs));
  if (isMismatch(failure)) return restart(history.mismatches, MOST_MISMATCHES);
  if (failure instanceof SourceChangedError) return restart(history.restarts, MOST_RESTARTS);
  if (failure instanceof ProtocolError) return restart(history.restarts, MOST_RESTARTS);
  if (failure instanceof GatedError) return { hint: 'ask-person', why: 'access' };
  if (failure instanceof NotAModelError) return { hint: 'ask-person', why: 'sign-in' };
  if (failure instanceof StorageFullError) return { hint: 'ask-person', why: 'room' };
  return { hint: 'give-up' };
}

/** The source itself has other bytes than the manifest lists. */
export function isMismatch(failure: HomebodyError): boolean {
  if (failure instanceof IntegrityError) return true;
  return failure instanceof SourceChangedError && failure.what === 'size';
}

function httpHint(failure: HttpError, waitMs: number): Hint {
  const { status, retryAt } = failure;
  if (retryAt !== null && (status === 429 || status >= 500)) {
    return { hint: 'retry-at', time: retryAt };
  }
  // Behind a redirect the address was signed for a while; the canonical one gives a fresh one.
  if (failure.redirected && (status === 401 || status === 403)) return { hint: 'resume', waitMs };
  const isPassing = status === 408 || status === 425 || status === 429 || status >= 500;
  return isPassing ? { hint: 'retry-now', waitMs } : { hint: 'give-up' };
}

function backoff(failuresInARow: number, random: number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failuresInARow - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
