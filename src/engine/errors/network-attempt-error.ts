import { HomebodyError } from '@/core/errors/homebody-error';

/** An engine asked the network for something (invariant I11). The request was not made. */
export class NetworkAttemptError extends HomebodyError {
  constructor(url: string) {
    super('engine-network', `The engine tried to fetch ${url}`, { url });
  }
}
