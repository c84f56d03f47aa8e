/** Pages that are added to the extension: what is measured, without anything that Homebody does. */
export const PLAIN_THREAD = 'bench-thread.html';
export const PLAIN_ROWS = 'bench-rows.html';
export const PLAIN_MESSAGES = 'bench-messages.html';

/** Words of an answer of the long thread, in Markdown; `plainPages` has the same as HTML. */
export const SENTENCE = 'The **lease** ends with `notice`. ';
const SENTENCE_HTML = 'The <strong>lease</strong> ends with <code>notice</code>. ';
/** How often an answer says it. */
export const SENTENCES = 12;
/** What the last answer of the plain thread begins with, as the last of those that are written. */
export const LAST_WORDS = 'Answer 0.1';

/** Their HTML by their names: a short thread under a text box, all rows of a list, a long thread. */
export function plainPages(
  conversations: number,
  messages: number,
): Readonly<Record<string, string>> {
  const words = 'lease clause notice tenant garden window '.repeat(15);
  const said = [0, 1].map(
    (turn) => `<p>Question 0.${turn}: ${words.slice(0, 60)}?</p>
      <p>Answer 0.${turn}: ${words}.</p>`,
  );
  const row = (at: number) =>
    `<li><b>Conversation ${at}</b><br>Answer ${at}.1: ${words.slice(0, 40)}</li>`;
  const message = (at: number) =>
    `<p>${at % 2 === 0 ? `Question ${at}?` : `Answer ${at}. ${SENTENCE_HTML.repeat(SENTENCES)}`}</p>`;
  return {
    [PLAIN_THREAD]: pageOf(`${said.join('')}<textarea autofocus></textarea>`),
    [PLAIN_ROWS]: pageOf(`<ul>${[...Array(conversations).keys()].map(row).join('\n')}</ul>`),
    [PLAIN_MESSAGES]: pageOf([...Array(messages).keys()].map(message).join('\n')),
  };
}

function pageOf(body: string): string {
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Plain</title></head>
  <body>${body}</body>
</html>
`;
}
