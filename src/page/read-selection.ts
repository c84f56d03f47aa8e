/**
 * The marked text of a document with its line breaks, also inside a text field; of a text that
 * is longer than `longest` a little more than that, which shows that it goes on. Runs in the page,
 * so it may use nothing from outside itself.
 */
export function readSelection(longest: number): string {
  // One character more than is wanted, and the second half of that one where it has two.
  const start = (text: string) =>
    text.slice(0, /[\ud800-\udbff]/.test(text.charAt(longest)) ? longest + 2 : longest + 1);
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const { selectionStart, selectionEnd, value } = field;
    // A password is never read: the selection below would give a dot for each of its characters.
    if (field.type === 'password') return '';
    if (selectionStart !== null && selectionEnd !== null) {
      const marked = value.slice(selectionStart, selectionEnd);
      if (marked !== '') return start(marked);
    }
  }
  return start(document.getSelection()?.toString() ?? '');
}
