import { HomebodyError } from '@/core/errors/homebody-error';

/** The context that should answer could not be reached. Nothing was lost: asking again is safe. */
export class HostUnavailableError extends HomebodyError {
  constructor(command: string, detail: string) {
    super('host-unavailable', `${command} was not answered: ${detail}`, { command, detail });
  }
}
