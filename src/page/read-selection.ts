/**
 * The marked text of a document with its line breaks, also inside a text field. Runs in the
 * page, so it may use nothing from outside itself.
 */
export function readSelection(): string {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const { selectionStart, selectionEnd, value } = field;
    // A password is never read: the selection below would give a dot for each of its characters.
    if (field.type === 'password') return '';
    if (selectionStart !== null && selectionEnd !== null) {
      const marked = value.slice(selectionStart, selectionEnd);
      if (marked !== '') return marked;
    }
  }
  return document.getSelection()?.toString() ?? '';
}
