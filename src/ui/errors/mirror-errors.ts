import { HomebodyError } from '@/core/errors/homebody-error';

/** What was typed is no address that can stand in for the hub. */
export class MirrorInvalidError extends HomebodyError {
  constructor(address: string) {
    super('mirror-invalid', 'Not the address of a mirror', { address });
  }
}

/** The person did not let Homebody contact the mirror. */
export class MirrorRefusedError extends HomebodyError {
  constructor(address: string) {
    super('mirror-refused', 'The permission was not given', { address });
  }
}
