import { type InstallContext, InstallError } from './install-error';

/** The server ended the body before its announced end. What came is kept. */
export class TruncatedBodyError extends InstallError {
  constructor(context: InstallContext, expected: number, actual: number, cause?: unknown) {
    super('install-network', 'The body ended early', context, { expected, actual, cause });
  }
}
