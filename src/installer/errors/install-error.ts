import type { ErrorCode } from '@/core/errors/codes';
import { type ErrorFields, HomebodyError } from '@/core/errors/homebody-error';

/** Where an install was when it failed. */
export interface InstallContext {
  /** The artifact's name as a person reads it. */
  readonly artifact: string;
  readonly url: string;
  /** Counts from 1 within one install. */
  readonly attempt: number;
  /** Bytes of this artifact that are on disk. */
  readonly bytesStaged: number;
}

export interface InstallDetails {
  readonly expected?: string | number | null;
  readonly actual?: string | number | null;
  readonly cause?: unknown;
  readonly more?: ErrorFields;
}

/** Everything that can stop an install. One class a way to fail; `fields` is the diagnosis. */
export class InstallError extends HomebodyError {
  constructor(
    code: ErrorCode,
    message: string,
    context: InstallContext,
    details: InstallDetails = {},
  ) {
    const { expected = null, actual = null, cause, more = {} } = details;
    const fields = {
      artifact: context.artifact,
      url: withoutQuery(context.url),
      attempt: context.attempt,
      bytesStaged: context.bytesStaged,
      expected,
      actual,
      cause: cause === undefined ? null : textOf(cause),
      ...more,
    };
    super(code, message, fields, cause === undefined ? {} : { cause });
  }
}

/** Signed addresses carry their secret in the query, which must not end up in a bug report. */
function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

/** Node says what went wrong in the cause of a cause; browsers say it in the message. */
function textOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const below = cause.cause instanceof Error ? ` (${cause.cause.message})` : '';
  return `${cause.name}: ${cause.message}${below}`;
}
