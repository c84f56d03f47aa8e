import type { Answer, Message, Question } from './conversation';
import { isOpen } from './conversation';
import type { Turn } from './engine';
import { quotation, readInPasses, startOf, type TextPart } from './quotation';

/** A question with what was answered to it. Only the last answer of a thread may be empty. */
export interface Exchange {
  readonly question: Question;
  readonly answer: Answer;
}

/**
 * What a model reads of a thread, up to the question that is answered now: each question that got
 * an answer, with it. A question without an answer is left out, so that turns always alternate
 * as chat templates require.
 *
 * @param messages a thread in its order
 * @param answerId the answer to be written; its own text, if it has any, is the last turn
 */
export function exchangesIn(messages: readonly Message[], answerId: string): Exchange[] {
  const exchanges: Exchange[] = [];
  let question: Question | null = null;
  for (const message of messages) {
    if (message.role === 'user') {
      question = message;
      continue;
    }
    const isThis = message.id === answerId;
    const counts = isThis || (message.text !== '' && !isOpen(message.state));
    if (question && counts) exchanges.push({ question, answer: message });
    question = null;
    if (isThis) break;
  }
  return exchanges;
}

/**
 * The turns of exchanges. What was quoted earlier is quoted as it was when it was answered, so
 * that an engine that still has it does not work through it again.
 * @param quoted what stands for the quote of the last question, where that is something else;
 *   null: nothing
 */
export function turnsOf(exchanges: readonly Exchange[], quoted?: string | null): Turn[] {
  return exchanges.flatMap((exchange, index): Turn[] => {
    const { question, answer } = exchange;
    const isLast = index === exchanges.length - 1;
    const block = isLast && quoted !== undefined ? quoted : earlierQuotation(exchange);
    const content = block === null ? question.text : `${block}\n\n${question.text}`;
    const asked: Turn = { role: 'user', content };
    return answer.text === '' ? [asked] : [asked, { role: 'assistant', content: answer.text }];
  });
}

function earlierQuotation({ question: { quote }, answer }: Exchange): string | null {
  if (quote === null) return null;
  // Its text was not read at once, whatever was wished: what was answered stands for it.
  if (answer.read?.byNotes === true) return readInPasses(quote);
  return quotation(quote, partRead(quote, answer));
}

/** The part of a quote that was read for an answer; all that there is where nothing is known. */
function partRead(quote: NonNullable<Question['quote']>, { read }: Answer): TextPart {
  const { length } = quote.text;
  const isOfIt = read?.quoteLength === length && read.quoteFrom <= read.quoteTo;
  if (!isOfIt || read.quoteTo > length) return { from: startOf(quote), to: length };
  return { from: read.quoteFrom, to: read.quoteTo };
}

/**
 * The turns with what a model is told before them, the general first: one system turn, which is
 * all that chat templates know. None where nothing is told.
 */
export function withPrompts(prompts: readonly string[], turns: readonly Turn[]): Turn[] {
  if (prompts.length === 0) return [...turns];
  return [{ role: 'system', content: prompts.join('\n\n') }, ...turns];
}
