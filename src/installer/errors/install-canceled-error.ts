import { HomebodyError } from '@/core/errors/homebody-error';

/** The caller ended the install; no byte is written after this is thrown. */
export class InstallCanceledError extends HomebodyError {
  constructor() {
    super('install-canceled', 'The install was canceled');
  }
}
