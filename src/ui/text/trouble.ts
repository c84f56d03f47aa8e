import { joinSentences } from './join-sentences';

declare const made: unique symbol;

/** Says what went wrong, and what to do about it: there is no other way to one than `trouble`. */
export type Trouble = string & { readonly [made]: true };

/** A sentence on what to do now: anything but nothing. */
export type NextStep<Next extends string> = Next extends '' ? never : Next;

/** Puts the two together. The compiler refuses one without a next step. */
export function trouble<Next extends string>(happened: string, next: NextStep<Next>): Trouble {
  return joinSentences([happened, next]) as Trouble;
}
