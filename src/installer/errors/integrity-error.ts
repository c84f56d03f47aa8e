import { type InstallContext, InstallError } from './install-error';

/** All bytes came, and their SHA-256 is not the manifest's. Nothing of it was promoted. */
export class IntegrityError extends InstallError {
  constructor(context: InstallContext, expected: string, actual: string) {
    super('install-integrity', 'The SHA-256 of the file is not the one in the manifest', context, {
      expected,
      actual,
    });
  }
}
