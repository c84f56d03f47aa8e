import { HomebodyError } from '@/core/errors/homebody-error';

/** The worker that installs is gone. What it had committed is kept; asking again goes on from there. */
export class InstallerLostError extends HomebodyError {
  constructor(cause: string) {
    super('install-lost', `The installing worker is gone: ${cause}`, { cause });
  }
}
