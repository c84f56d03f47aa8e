import { HomebodyError } from './homebody-error';

/** A state machine was told to do what its diagram does not have. Always a defect of ours. */
export class IllegalTransitionError extends HomebodyError {
  constructor(state: string, event: string) {
    super('illegal-transition', `No transition from ${state} on ${event}`, { state, event });
  }
}
