import { type InstallContext, InstallError } from './install-error';

/** The connection was refused, reset or never made (DNS), while the device says it is online. */
export class NetworkError extends InstallError {
  constructor(context: InstallContext, cause: unknown) {
    super('install-network', 'The connection failed', context, { cause });
  }
}
