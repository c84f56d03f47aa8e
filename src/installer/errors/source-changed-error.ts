import { type InstallContext, InstallError } from './install-error';

/** The file at the source is not the one the manifest lists, or not the one that was begun. */
export class SourceChangedError extends InstallError {
  readonly what: 'size' | 'etag';

  constructor(
    context: InstallContext,
    what: 'size' | 'etag',
    expected: string | number | null,
    actual: string | number | null,
  ) {
    super('install-changed', `The ${what} at the source has changed`, context, {
      expected,
      actual,
      more: { what },
    });
    this.what = what;
  }
}
