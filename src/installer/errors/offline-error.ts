import { type InstallContext, InstallError } from './install-error';

/** The request failed and the device says that it has no network. */
export class OfflineError extends InstallError {
  constructor(context: InstallContext, cause: unknown) {
    super('install-offline', 'There is no network', context, { cause });
  }
}
