import { type InstallContext, InstallError } from './install-error';

/** The server answered with a status that brings no bytes. */
export class HttpError extends InstallError {
  readonly status: number;
  /** When the server asks to come back, in milliseconds since the epoch by our own clock. */
  readonly retryAt: number | null;
  /** The answer came from a host to which the hub had redirected. */
  readonly redirected: boolean;

  constructor(
    context: InstallContext,
    answer: { status: number; retryAt: number | null; redirected: boolean },
  ) {
    super('install-http', `The server answered ${answer.status}`, context, {
      actual: answer.status,
      more: { status: answer.status, retryAt: answer.retryAt },
    });
    this.status = answer.status;
    this.retryAt = answer.retryAt;
    this.redirected = answer.redirected;
  }
}
