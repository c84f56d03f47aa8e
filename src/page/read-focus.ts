/**
 * Whether the keys of a person go to this document, or to a frame within it. Runs in the page, so
 * it may use nothing from outside itself.
 */
export function readFocus(): 'here' | 'within' | 'elsewhere' {
  if (!document.hasFocus()) return 'elsewhere';
  return /^i?frame$/i.test(document.activeElement?.localName ?? '') ? 'within' : 'here';
}
