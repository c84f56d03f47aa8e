import { type InstallContext, InstallError } from './install-error';

/** A web page came in place of the file: most often the sign-in page of a public network. */
export class NotAModelError extends InstallError {
  constructor(context: InstallContext, contentType: string) {
    super('install-not-a-model', 'A web page came in place of the file', context, {
      actual: contentType,
    });
  }
}
