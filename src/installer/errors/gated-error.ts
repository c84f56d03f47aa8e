import { type InstallContext, InstallError } from './install-error';

/** The hub gives this file only to people who accepted its terms. */
export class GatedError extends InstallError {
  /** The page on which to ask for access. */
  readonly page: string;

  constructor(context: InstallContext, status: number, page: string) {
    super('install-gated', `The hub asks for access (${status})`, context, {
      actual: status,
      more: { page },
    });
    this.page = page;
  }
}
