/** How much text is in a tree, in UTF-16 code units, a run of blanks counted as one. */
export function textLength(root: Node): number {
  return (root.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}
