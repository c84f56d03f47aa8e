import type { extractors } from './extractors';

declare global {
  var extractPage: typeof extractors;
}
