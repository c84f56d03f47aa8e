import type { Unsubscribe } from '../adapter';

/** Runs something once, later, unless it is called off; tests pass a clock of their own. */
export type Schedule = (milliseconds: number, run: () => void) => Unsubscribe;

/** The platform's timer. */
export const scheduleByTimer: Schedule = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};
