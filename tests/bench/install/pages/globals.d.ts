import type { InstallPage } from './page';

declare global {
  /** Set by the page under test. */
  var installPage: InstallPage;
}
