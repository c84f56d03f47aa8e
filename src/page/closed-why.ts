/**
 * Why the browser did not let a script into a tab, from the words in which it says so: it has no
 * other. `leave` where the person's gesture on that page is missing, which is the usual case and
 * so also that of words that are not known; `forbidden` where no extension may; `gone` where the
 * tab is.
 */
export function closedWhy(reason: string): 'leave' | 'forbidden' | 'gone' {
  if (/no tab with id|tab was closed|frame .* was removed/i.test(reason)) return 'gone';
  return FORBIDDEN.test(reason) ? 'forbidden' : 'leave';
}

/** Browser pages, those of other extensions, the web store, error pages, what a policy shuts off. */
const FORBIDDEN =
  /gallery cannot be scripted|cannot (?:access|be scripted|script).*(?:chrome|edge|about|devtools|view-source|extension)[\w-]*:|different extension|error page|policy|blocked by/i;
