import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAnswer, aQuestion } from '../../tests/harness/conversation-values';
import type { Answer, Quote } from './conversation';
import type { Turn } from './engine';
import { type Prompt, PromptBudget } from './prompt-budget';
import { QUOTED_IS_DATA } from './quotation';
import { guessTurns } from './token-estimate';
import type { Exchange } from './turns';

type Tokenizer = (turns: readonly Turn[]) => number;

/** Gives so many tokens for each UTF-16 code unit below 0x80, and for each above. */
function tokenizer(latin: number, other: number): Tokenizer {
  return (turns) => {
    let tokens = 3;
    for (const { content } of turns) {
      tokens += 5;
      for (const unit of content) tokens += unit < '\x80' ? latin : other * unit.length;
    }
    return Math.ceil(tokens);
  };
}

const words = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,30}$/);
const signs = fc.string({
  unit: fc.constantFrom('漢', '字', '😀', 'é', 'a', ' ', '\n'),
  minLength: 1,
});
const texts = fc.oneof(words, signs);
const pages = fc
  .tuple(texts, fc.integer({ min: 1, max: 400 }))
  .map(([text, times]) => `${text}\n`.repeat(times));
const quotes = fc.record({
  text: pages,
  pageTitle: fc.constant('A page'),
  pageUrl: fc.constant('https://example.com/'),
});
const asked = fc.record({
  text: texts,
  quote: fc.option(quotes),
  got: fc.oneof(words, pages),
});
const windows = fc.integer({ min: 256, max: 8192 });
const tokenizers = fc
  .tuple(
    fc.double({ min: 0.1, max: 1.5, noNaN: true }),
    fc.double({ min: 0.3, max: 3, noNaN: true }),
  )
  .map(([latin, other]) => tokenizer(latin, other));

function exchange(index: number, text: string, quote: Quote | null, answer: Partial<Answer> = {}) {
  return {
    question: { ...aQuestion(2 * index, text), quote },
    answer: anAnswer(2 * index + 1, answer),
  };
}

/** Has an engine with this tokenizer take a prompt, as a run does; null where it takes none. */
function asTaken(budget: PromptBudget, window: number, count: Tokenizer) {
  for (let tries = 1; ; tries++) {
    const prompt = budget.prompt(window);
    const tokens = count(prompt.turns);
    if (tokens <= window) return { prompt, tokens, tries };
    if (tries > 20) throw new Error('it does not end');
    if (!budget.refuse(tokens, window)) return { prompt: null, tokens, tries };
  }
}

type Asked = { text: string; quote: Quote | null; got: string };

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
    const taken = asTaken(new PromptBudget({ prompts: ['Be brief.'], exchanges }), window, count);
    if (taken.prompt === null) continue;
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

const long = (words: number) => Array.from({ length: words }, (_, at) => `word${at}`).join(' ');
const quoteOf = (text: string): Quote => ({
  text,
  pageTitle: 'Lease',
  pageUrl: 'https://example.com/lease',
});

describe('what is given to a model', () => {
  it('is never over its window and comes to an end, whatever the engine counts', () => {
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

  it('begins as the one before it, with its answer, as long as that and the question fit', () => {
    fc.assert(
      fc.property(
        fc.array(asked, { minLength: 2, maxLength: 6 }),
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

describe('a page that is longer than the window', () => {
  const page = quoteOf(long(20_000));
  const count = tokenizer(0.25, 1);
  const taken = (exchanges: readonly Exchange[], window = 4096) =>
    asTaken(new PromptBudget({ prompts: [], exchanges }), window, count);

  it('is cut behind a word with room for an answer, and model and reader are told where', () => {
    const { prompt, tokens, tries } = taken([exchange(0, 'When does it end?', page)]);
    expect(tries).toBe(2);
    expect(tokens).toBeLessThan((4096 * 7) / 8);
    expect(tokens).toBeGreaterThan(4096 * 0.6);
    const { quoteFrom, quoteTo, quoteLength } = prompt?.read ?? {};
    expect({ quoteFrom, quoteLength }).toEqual({ quoteFrom: 0, quoteLength: page.text.length });
    expect(page.text.charAt((quoteTo ?? 0) - 1)).toBe(' ');
    const percent = Math.floor((100 * (quoteTo ?? 0)) / page.text.length);
    const [told, question] = prompt?.turns ?? [];
    expect(told).toEqual({ role: 'system', content: QUOTED_IS_DATA });
    expect(question?.content.slice(0, 120)).toContain(
      `Quoted from the page “Lease” (https://example.com/lease), part: first ${percent} %:\n> word0 `,
    );
    expect(question?.content.endsWith('\n\nWhen does it end?')).toBe(true);
  });

  it('is read from where the reader said', () => {
    const from = page.text.indexOf('word15000');
    const { prompt } = taken([exchange(0, 'And then?', { ...page, from })]);
    expect(prompt?.read.quoteFrom).toBe(from);
    expect(prompt?.turns.at(-1)?.content.slice(0, 120)).toMatch(
      /part: from 73 % to \d+ %:\n> word15000 /,
    );
  });

  it('is cut at the same place for the next question about it, which the engine need not read again', () => {
    const first = taken([exchange(0, 'When?', page)]).prompt;
    const answer = { text: 'Soon. '.repeat(60), ...(first && { read: first.read }) };
    const next = taken([
      exchange(0, 'When?', page, answer),
      exchange(1, `And ${long(100)}?`, page),
    ]).prompt;
    expect(next?.read.quoteTo).toBe(first?.read.quoteTo);
    expect(next?.read.firstQuestionId).toBe(aQuestion(2).id);
    const block = (prompt: Prompt | null) => prompt?.turns.at(-1)?.content.split('\n\n')[0];
    expect(block(next)).toBe(block(first));
  });

  it('stays for a question that follows, also where its answer was stopped and nothing was counted', () => {
    const first = taken([exchange(0, 'When?', page)]).prompt;
    const stopped = { text: 'So', state: 'stopped', ...(first && { read: first.read }) } as const;
    const next = taken([exchange(0, 'When?', page, stopped), exchange(1, 'And why?', null)]);
    expect(next.prompt?.turns.slice(0, -2)).toEqual(first?.turns);
    expect(next.tries).toBe(1);
  });

  it('makes old exchanges go before it is cut itself', () => {
    const earlier = exchange(0, 'Hello', null, { text: 'Hi', state: 'complete' });
    const { prompt } = taken([earlier, exchange(1, 'When?', page)]);
    expect(prompt?.read.firstQuestionId).toBe(aQuestion(2).id);
  });

  it('does not keep a question that is too long from being refused as a whole', () => {
    const { prompt, tokens } = taken([exchange(0, long(20_000), page)]);
    expect(prompt).toBeNull();
    expect(tokens).toBeGreaterThan(4096);
  });

  it('takes no more room than was counted before, where it is in another language', () => {
    const chinese = quoteOf('漢字'.repeat(20_000));
    const { prompt, tokens } = asTaken(
      new PromptBudget({ prompts: [], exchanges: [exchange(0, 'When?', chinese)] }),
      2048,
      tokenizer(0.25, 2.5),
    );
    expect(prompt?.read.quoteTo).toBeGreaterThan(400);
    expect(tokens).toBeLessThanOrEqual((2048 * 7) / 8);
  });
});
