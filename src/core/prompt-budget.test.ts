import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asTaken,
  exchange,
  long,
  quoteOf,
  type Tokenizer,
  tokenizer,
} from '../../tests/harness/budget-values';
import type { Quote } from './conversation';
import { cutText } from './cut-text';
import { joinNotes, type PageNotes, type PartNote } from './page-notes';
import { type Prompt, PromptBudget } from './prompt-budget';
import { QUOTED_IS_DATA, startOf } from './quotation';
import { guessTurns } from './token-estimate';
import { type Exchange, turnsOf, withPrompts } from './turns';

const words = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,30}$/);
const signs = fc.string({
  unit: fc.constantFrom('漢', '字', '😀', 'é', 'a', ' ', '\n'),
  minLength: 1,
});
const texts = fc.oneof(words, signs);
const pages = fc
  .tuple(texts, fc.integer({ min: 1, max: 400 }))
  .map(([text, times]) => `${text}\n`.repeat(times));
/** Pages, some of which are read from a part on: from its place, from none of it, from within a character. */
const quotes = fc
  .record({ text: pages, share: fc.option(fc.nat(1100)) })
  .map(({ text, share }): Quote => {
    const page = { text, pageTitle: 'A page', pageUrl: 'https://example.com/' };
    return share === null ? page : { ...page, from: Math.floor((share / 1000) * text.length) };
  });
/** Some of which are to be read in passes, where they are too long. */
const quotesInPasses = fc
  .tuple(quotes, fc.boolean())
  .map(([quote, passes]): Quote => (passes ? { ...quote, passes: true } : quote));
const askedOf = (quote: fc.Arbitrary<Quote>) =>
  fc.record({ text: texts, quote: fc.option(quote), got: fc.oneof(words, pages) });
const asked = askedOf(quotesInPasses);
const windows = fc.integer({ min: 256, max: 8192 });
const tokenizers = fc
  .tuple(
    fc.double({ min: 0.1, max: 1.5, noNaN: true }),
    fc.double({ min: 0.3, max: 3, noNaN: true }),
  )
  .map(([latin, other]) => tokenizer(latin, other));

type Asked = { text: string; quote: Quote | null; got: string };

/** What must be there: what models are told, and the question that is asked. */
function bareTurns(exchanges: readonly Exchange[]) {
  const isQuoting = exchanges.some(({ question }) => question.quote !== null);
  const told = isQuoting ? ['Be brief.', QUOTED_IS_DATA] : ['Be brief.'];
  return withPrompts(told, turnsOf(exchanges.slice(-1), null));
}

/** Notes on each of the parts of a page that is read in passes. */
function notesOn(quote: Quote): PageNotes {
  const parts: PartNote[] = [];
  for (let from = startOf(quote); from < quote.text.length; ) {
    const pageTo = Math.max(from + 2, cutText(quote.text, from, from + 3000));
    parts.push({ note: quote.text.slice(from, cutText(quote.text, from, from + 200)), pageTo });
    from = pageTo;
  }
  return joinNotes(parts, 1);
}

/** As an answer is begun: a page that has no room is read in passes where that was wished. */
function budgetFor(exchanges: readonly Exchange[], window: number): PromptBudget {
  const options = { prompts: ['Be brief.'], exchanges };
  const budget = new PromptBudget(options);
  const quote = exchanges.at(-1)?.question.quote;
  if (!quote?.passes || budget.hasRoomForQuote(window)) return budget;
  return new PromptBudget({ ...options, notes: notesOn(quote) });
}

/** Holds a conversation; `look` is given each prompt that was taken, and the one before it. */
function converse(
  thread: readonly Asked[],
  window: number,
  count: Tokenizer,
  look: (now: Prompt, before: Prompt | null, exchanges: readonly Exchange[]) => void,
): void {
  const said: Exchange[] = [];
  let before: Prompt | null = null;
  for (const [index, { text, quote, got }] of thread.entries()) {
    const exchanges = [...said, exchange(index, text, quote)];
    const taken = asTaken(budgetFor(exchanges, window), window, count);
    expect(taken.tries).toBeLessThan(12);
    if (taken.prompt === null) {
      expect(count(bareTurns(exchanges))).toBeGreaterThan(window);
      continue;
    }
    look(taken.prompt, before, exchanges);
    before = taken.prompt;
    const usage = {
      promptTokens: taken.tokens,
      ...{ cachedTokens: 0, answerTokens: 1, firstTokenMs: 1, decodeMs: 1 },
    };
    const { read } = taken.prompt;
    said.push(exchange(index, text, quote, { text: got, read, usage, state: 'complete' }));
  }
}

describe('what is given to a model', () => {
  it('is never over its window, and is given up only where the question alone is, whatever the engine counts', () => {
    fc.assert(
      fc.property(
        fc.array(asked, { maxLength: 5 }),
        windows,
        tokenizers,
        (thread, window, count) => {
          converse(thread, window, count, ({ turns }) => {
            expect(count(turns)).toBeLessThanOrEqual(window);
          });
        },
      ),
    );
  });

  it('ends also where the engine counts at random, and what it counts is no number', () => {
    const counts = fc.infiniteStream(
      fc.oneof(fc.nat(20_000), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY)),
    );
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 5 }), counts, (thread, counted) => {
        const exchanges = thread.map(({ text, quote, got }, index) =>
          exchange(index, text, quote, { text: got, state: 'complete' }),
        );
        const budget = new PromptBudget({ prompts: [], exchanges });
        let refusals = 0;
        let length = Number.POSITIVE_INFINITY;
        do {
          const { turns } = budget.prompt(2048);
          const now = turns.reduce((sum, { content }) => sum + content.length, 0);
          expect(now).toBeLessThan(length);
          length = now;
          refusals += 1;
        } while (budget.refuse(counted.next().value, 2048));
        expect(refusals).toBeLessThan(16);
      }),
    );
  });

  it('has all that the reader wrote and was told, and whole exchanges up to it', () => {
    fc.assert(
      fc.property(
        fc.array(asked, { maxLength: 5 }),
        windows,
        tokenizers,
        (thread, window, count) => {
          converse(thread, window, count, ({ turns, read }, _before, exchanges) => {
            const first = exchanges.findIndex(
              ({ question }) => question.id === read.firstQuestionId,
            );
            const kept = exchanges.slice(Math.max(0, first));
            expect(turns[0]?.content.startsWith('Be brief.')).toBe(true);
            const spoken = turns.slice(1);
            expect(spoken.map(({ role }) => role)).toEqual(
              kept.flatMap(({ answer }) => (answer.text === '' ? ['user'] : ['user', 'assistant'])),
            );
            for (const [at, { question, answer }] of kept.entries()) {
              expect(spoken[2 * at]?.content.endsWith(question.text)).toBe(true);
              if (answer.text !== '') expect(spoken[2 * at + 1]?.content).toBe(answer.text);
            }
          });
        },
      ),
    );
  });

  it('has no half of a character, where only whole ones were quoted', () => {
    fc.assert(
      fc.property(
        fc.array(asked, { maxLength: 5 }),
        windows,
        tokenizers,
        (thread, window, count) => {
          converse(thread, window, count, ({ turns }) => {
            for (const { content } of turns) expect(content.isWellFormed()).toBe(true);
          });
        },
      ),
    );
  });

  it('has of a quote the part that it is said to have, from where the reader said on', () => {
    fc.assert(
      fc.property(
        fc.array(asked, { minLength: 1, maxLength: 3 }),
        windows,
        tokenizers,
        (thread, window, count) => {
          converse(thread, window, count, ({ turns, read }, _before, exchanges) => {
            const quote = exchanges.at(-1)?.question.quote;
            if (!quote) return;
            expect(read).toMatchObject({
              quoteFrom: startOf(quote),
              quoteLength: quote.text.length,
            });
            expect(read.quoteTo).toBeGreaterThanOrEqual(read.quoteFrom);
            expect(read.quoteTo).toBeLessThanOrEqual(quote.text.length);
            const part = quote.text.slice(read.quoteFrom, read.quoteTo);
            expect(part.isWellFormed()).toBe(true);
            if (read.byNotes) return;
            const lines = turns.at(-1)?.content.match(/(?<=^> ).*$/gm) ?? [];
            expect(lines.join('\n').trim()).toBe(part.trim());
          });
        },
      ),
    );
  });

  it('begins as the one before it, with its answer, as long as that and the question fit', () => {
    fc.assert(
      fc.property(
        fc.array(askedOf(quotes), { minLength: 2, maxLength: 6 }),
        windows,
        fc.double({ min: 0.4, max: 3, noNaN: true }),
        (thread, window, rate) => {
          const count: Tokenizer = (turns) => Math.ceil(rate * guessTurns(turns));
          // Quoting for the first time tells the model what quotes are, which comes first of all.
          const quoted = thread.map((one) => ({ ...one, quote: one.quote ?? quoteOf('x') }));
          converse(quoted, window, count, (now, before, exchanges) => {
            const answer = exchanges.at(-2)?.answer.text;
            if (before === null || answer === undefined) return;
            const asked = exchanges.at(-1)?.question;
            const all = [
              ...before.turns,
              { role: 'assistant', content: answer } as const,
              { role: 'user', content: `${asked?.quote?.text.replace(/^|\n/g, '\n> ')}` } as const,
              { role: 'user', content: `${asked?.text} ${'.'.repeat(80)}` } as const,
            ];
            if (count(all) * 1.3 + 20 > (window * 7) / 8) return;
            expect(
              JSON.stringify(now.turns.slice(0, -1)) === JSON.stringify(all.slice(0, -2)),
            ).toBe(true);
            expect(now.read.firstQuestionId).toBe(before.read.firstQuestionId);
          });
        },
      ),
    );
  });
});

describe('a thread that is longer than the window', () => {
  it('loses several old exchanges at a time, and begins the same for some questions then', () => {
    const thread = Array.from({ length: 40 }, () => ({
      text: 'Why? ',
      quote: null,
      got: long(30),
    }));
    let same = 0;
    let losses = 0;
    converse(thread, 1024, tokenizer(0.25, 1), (now, before) => {
      if (before === null) return;
      if (before.read.firstQuestionId === now.read.firstQuestionId) {
        same += 1;
        expect(now.turns.slice(0, before.turns.length)).toEqual(before.turns);
      } else losses += 1;
    });
    expect(losses).toBeGreaterThan(2);
    expect(same).toBeGreaterThan(4 * losses);
  });
});
