import type { After } from './idle-unload';

/** After so many milliseconds word that was not heard is said again; twice as many each time. */
const AGAIN_MS = 2_000;
/** Word that was not heard so often is not said again before something changes. */
const TRIES = 8;

/** Has what was said in vain so many times said again, ever more rarely, and in the end no more. */
export function sayAgain(after: After, tries: number, again: () => void): void {
  if (tries < TRIES) after(AGAIN_MS * 2 ** (tries - 1), again);
}
