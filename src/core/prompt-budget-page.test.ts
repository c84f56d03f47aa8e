import { describe, expect, it } from 'vitest';
import { asTaken, exchange, long, quoteOf, tokenizer } from '../../tests/harness/budget-values';
import { aQuestion } from '../../tests/harness/conversation-values';
import { joinNotes } from './page-notes';
import { type Prompt, PromptBudget } from './prompt-budget';
import { QUOTED_IS_DATA } from './quotation';
import type { Exchange } from './turns';

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

  it('gives way to its question where there is no room for any of it', () => {
    const { prompt, tries } = taken([exchange(0, `Why ${long(500)}?`, page)], 1024);
    expect(tries).toBeLessThan(8);
    expect(prompt?.turns.at(-1)?.content).toBe(`Why ${long(500)}?`);
    expect(prompt?.read).toMatchObject({ quoteFrom: 0, quoteTo: 0 });
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

describe('notes on a page', () => {
  const page = { ...quoteOf(long(20_000)), passes: true } as const;
  const parts = Array.from({ length: 30 }, (_, at) => ({
    note: `Note ${at} on what is said in that part of it.`,
    pageTo: (at + 1) * 1000,
  }));
  const takenFrom = (prompts: readonly string[]) =>
    asTaken(
      new PromptBudget({
        prompts,
        exchanges: [exchange(0, 'Why?', page)],
        notes: joinNotes(parts, 1),
      }),
      1024,
      tokenizer(0.25, 1),
    ).prompt;

  it('are said to be on all of it where all of them are read', () => {
    const prompt = takenFrom([]);
    expect(prompt?.turns.at(-1)?.content).toMatch(/^Notes on all parts .*\n> Note 0 .*> Note 29 /s);
    expect(prompt?.read).toMatchObject({ quoteTo: 30_000, byNotes: true });
  });

  it('are whole, and said to be on its first parts, where there is no room for all of them', () => {
    const prompt = takenFrom(['Mind the gap. '.repeat(180)]);
    const content = prompt?.turns.at(-1)?.content ?? '';
    expect(content).toMatch(/^Notes on the first parts of the page /);
    const notes = content.split('\n\n')[0]?.split('\n> ').slice(1) ?? [];
    expect(notes.length).toBeGreaterThan(3);
    expect(notes).toEqual(parts.slice(0, notes.length).map(({ note }) => note));
    expect(prompt?.read.quoteTo).toBe(1000 * notes.length);
  });
});
