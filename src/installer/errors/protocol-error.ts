import { type InstallContext, InstallError } from './install-error';

/** The server answered a request for a part of a file in a way that has no meaning. */
export class ProtocolError extends InstallError {
  constructor(
    context: InstallContext,
    problem: string,
    expected: string | number | null,
    actual: string | number | null,
  ) {
    super('install-protocol', problem, context, { expected, actual });
  }
}
