import { PageBar } from './page-bar';
import { PageButton } from './page-button';
import { PageSuggestions } from './page-suggestions';
import { SelectionReach } from './selection-reach';

/** What the composer has for the page in front, and for what was marked in it. */
export const pageParts = { PageBar, PageButton, PageSuggestions, SelectionReach };
