/**
 * The marked text of a document with its line breaks, also inside a text field, and the address
 * whose site it is of: of a document that its page wrote, that of the page. Of a text that is
 * longer than `longest` a little more than that, which shows that it goes on. Runs in the page,
 * so it may use nothing from outside itself.
 */
export function readSelection(longest: number): { text: string; address: string } {
  const { href } = location;
  // `about:srcdoc` is the work of the frame around it, which may be another than the page.
  const address = href.startsWith('about:') && self.origin.includes('//') ? self.origin : href;
  // One character more than is wanted, and the second half of that one where it has two.
  const start = (text: string) =>
    text.slice(0, /[\ud800-\udbff]/.test(text.charAt(longest)) ? longest + 2 : longest + 1);
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const { selectionStart, selectionEnd, value } = field;
    // A password is never read: the selection below would give a dot for each of its characters.
    if (field.type === 'password') return { text: '', address };
    if (selectionStart !== null && selectionEnd !== null) {
      const marked = value.slice(selectionStart, selectionEnd);
      if (marked !== '') return { text: start(marked), address };
    }
  }
  return { text: start(document.getSelection()?.toString() ?? ''), address };
}
