import type { Message, Question, Quote } from './conversation';
import { isOpen } from './conversation';
import type { Turn } from './engine';

/**
 * The turns of a thread as a model reads them, up to the question that is answered now: each
 * question that got an answer, with it. A question without an answer is left out, so that turns
 * always alternate as chat templates require.
 *
 * @param messages a thread in its order
 * @param answerId the answer to be written; its own text, if it has any, is its last turn
 */
export function turnsFor(messages: readonly Message[], answerId: string): Turn[] {
  const turns: Turn[] = [];
  let question: Question | null = null;
  for (const message of messages) {
    if (message.role === 'user') {
      question = message;
      continue;
    }
    const isThis = message.id === answerId;
    const counts = isThis || (message.text !== '' && !isOpen(message.state));
    if (question && counts) {
      turns.push({ role: 'user', content: questionContent(question) });
      if (message.text !== '') turns.push({ role: 'assistant', content: message.text });
    }
    question = null;
    if (isThis) break;
  }
  return turns;
}

/** A question as a model reads it: what it quotes comes first, marked as a quotation. */
function questionContent(question: Question): string {
  return question.quote ? `${quoted(question.quote)}\n\n${question.text}` : question.text;
}

function quoted(quote: Quote): string {
  const from = quote.pageTitle === '' ? quote.pageUrl : `“${quote.pageTitle}” (${quote.pageUrl})`;
  const lines = quote.text.split('\n').map((line) => `> ${line}`);
  return `Quoted from the page ${from}:\n${lines.join('\n')}`;
}

/**
 * The turns with what a model is told before them, the general first: one system turn, which is
 * all that chat templates know. None where nothing is told.
 */
export function withPrompts(prompts: readonly string[], turns: readonly Turn[]): Turn[] {
  if (prompts.length === 0) return [...turns];
  return [{ role: 'system', content: prompts.join('\n\n') }, ...turns];
}

/** Share of the window that an answer must find free. */
const ANSWER_SHARE = 1 / 8;

/**
 * The turns without the oldest exchanges, dropped whole, so that what is left should fit; or
 * `null` where there is only the question (and what was already answered to it) to begin with.
 * The size of what is left is guessed from its length: the engine's count has the last word.
 *
 * @param promptTokens how many tokens the engine counted for these turns
 */
export function withoutOldest(
  turns: readonly Turn[],
  promptTokens: number,
  contextWindow: number,
): Turn[] | null {
  const total = characters(turns);
  const room = contextWindow * (1 - ANSWER_SHARE);
  const most = Math.floor((total * room) / Math.max(promptTokens, 1));
  // What the model is told holds however long the thread is.
  const told = turns.filter(({ role }) => role === 'system');
  let left = [...turns];
  do {
    const next = left.findIndex((turn, index) => index > told.length && turn.role === 'user');
    if (next < 0) break;
    left = [...told, ...left.slice(next)];
  } while (characters(left) > most);
  return left.length < turns.length ? left : null;
}

function characters(turns: readonly Turn[]): number {
  return turns.reduce((sum, turn) => sum + turn.content.length, 0);
}
