import { type InstallContext, InstallError } from './install-error';

/** Not one byte came for a while; the request was ended. */
export class StalledError extends InstallError {
  constructor(context: InstallContext, silentMs: number) {
    super('install-stalled', `No byte came for ${silentMs / 1000} seconds`, context, {
      actual: silentMs,
    });
  }
}
