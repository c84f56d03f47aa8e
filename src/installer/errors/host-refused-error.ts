import { type InstallContext, InstallError } from './install-error';

/** The hub redirected to a host that Homebody has no permission to contact. */
export class HostRefusedError extends InstallError {
  /** Null where the browser does not tell. */
  readonly host: string | null;

  constructor(context: InstallContext, host: string | null) {
    super('install-host-refused', `No permission to contact ${host ?? 'that host'}`, context, {
      actual: host,
      more: { host },
    });
    this.host = host;
  }
}
