import { type InstallContext, InstallError } from './install-error';

/** The browser's storage refused to work for a reason other than room. */
export class StorageError extends InstallError {
  constructor(context: InstallContext, cause: unknown) {
    super('install-storage', 'The browser could not store the file', context, { cause });
  }
}
