import { HomebodyError } from '@/core/errors/homebody-error';

/** The model library is not one that this version of WebLLM can run. */
export class LibraryMismatchError extends HomebodyError {
  constructor(library: string, reason: string, options?: ErrorOptions) {
    super(
      'engine-library-mismatch',
      `The model library ${library} does not fit this version: ${reason}`,
      { library, reason },
      options,
    );
  }
}
