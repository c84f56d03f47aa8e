import { PageBar } from './page-bar';
import { PageButton } from './page-button';
import { PageSuggestions } from './page-suggestions';

/** What the composer has for the page in front. */
export const pageParts = { PageBar, PageButton, PageSuggestions };
