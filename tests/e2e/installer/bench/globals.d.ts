import type { Bench } from './page';

declare global {
  /** Set by the page under test. */
  var bench: Bench;
}
