import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_STATES, type Answer, type Message, type Question } from './conversation';
import type { Turn } from './engine';
import { asId } from './ids';
import { exchangesIn, turnsOf, withPrompts } from './turns';

const said = { conversationId: asId<'conversation'>('c'), order: 0, createdAt: 0 };

function question(text: string, quote: Question['quote'] = null): Question {
  return { ...said, id: asId(`q-${text}`), role: 'user', text, quote };
}

function answer(id: string, text: string, state: Answer['state'] = 'complete'): Answer {
  const rest = { modelId: asId<'model'>('m'), attempt: 1, usage: null, error: null };
  return { ...said, ...rest, id: asId(id), role: 'assistant', text, state };
}

const turnsFor = (messages: readonly Message[], answerId: string) =>
  turnsOf(exchangesIn(messages, answerId));

const open = (id: string, text = '') => answer(id, text, 'waiting');

describe('what a model reads', () => {
  it('is the question alone, when it is the first', () => {
    expect(turnsFor([question('Hi'), open('now')], 'now')).toEqual([
      { role: 'user', content: 'Hi' },
    ]);
  });

  it('has every question that got an answer, with it, in their order', () => {
    const thread = [
      question('one'),
      answer('a1', 'first'),
      question('two'),
      answer('a2', 'sec', 'stopped'),
      question('three'),
      open('now'),
    ];
    expect(turnsFor(thread, 'now')).toEqual([
      { role: 'user', content: 'one' },
      { role: 'assistant', content: 'first' },
      { role: 'user', content: 'two' },
      { role: 'assistant', content: 'sec' },
      { role: 'user', content: 'three' },
    ]);
  });

  it('has no question that got no answer', () => {
    const thread = [question('lost'), answer('a1', '', 'failed'), question('now'), open('now')];
    expect(turnsFor(thread, 'now')).toEqual([{ role: 'user', content: 'now' }]);
  });

  it('has a question once, when two answers follow it', () => {
    const thread = [
      question('one'),
      answer('a1', 'first'),
      answer('a2', 'second'),
      question('now'),
    ];
    expect(turnsFor([...thread, open('now')], 'now').map(({ content }) => content)).toEqual([
      'one',
      'first',
      'now',
    ]);
  });

  it('ends with what was already written, when an answer is continued', () => {
    const thread = [question('one'), answer('a1', 'It was a', 'interrupted')];
    expect(turnsFor(thread, 'a1').at(-1)).toEqual({ role: 'assistant', content: 'It was a' });
  });

  it('has nothing that was said after the answer that is written', () => {
    const thread = [question('one'), answer('a1', ''), question('two'), answer('a2', 'second')];
    expect(turnsFor(thread, 'a1')).toEqual([{ role: 'user', content: 'one' }]);
  });

  it('has the quotation before the question, each of its lines marked, with where it stood', () => {
    const quote = {
      text: 'line one\nline two',
      pageTitle: 'A page',
      pageUrl: 'https://example.com/',
    };
    expect(turnsFor([question('Why?', quote), open('now')], 'now')).toEqual([
      {
        role: 'user',
        content:
          'Quoted from the page “A page” (https://example.com/):\n> line one\n> line two\n\nWhy?',
      },
    ]);
  });

  it('names a page without a title by its address', () => {
    const quote = { text: 'x', pageTitle: '', pageUrl: 'https://example.com/' };
    const [turn] = turnsFor([question('Why?', quote), open('now')], 'now');
    expect(turn?.content).toBe('Quoted from the page https://example.com/:\n> x\n\nWhy?');
  });

  it('has of a quote what was read of it when it was answered, then and later', () => {
    const quote = { text: 'one\ntwo\nthree', pageTitle: 'P', pageUrl: 'https://a.example/' };
    const read = { quoteFrom: 4, quoteTo: 8, quoteLength: 13 };
    const [turn] = turnsFor(
      [question('Why?', quote), { ...answer('a1', 'So.'), read }, question('And?'), open('now')],
      'now',
    );
    expect(turn?.content).toBe(
      'Quoted from the page “P” (https://a.example/), part: from 30 % to 61 %:\n> two\n\nWhy?',
    );
  });

  it('has the answer alone to a page that was read in parts, and a page whole that was so read, whatever was wished', () => {
    const quote = {
      text: 'x',
      pageTitle: 'P',
      pageUrl: 'https://a.example/',
      passes: true,
    } as const;
    const whole = { quoteFrom: 0, quoteTo: 1, quoteLength: 1 };
    const [first] = turnsFor(
      [question('Why?', quote), { ...answer('a1', 'So.'), read: whole }, open('now')],
      'a1',
    );
    expect(first?.content).toBe('Quoted from the page “P” (https://a.example/):\n> x\n\nWhy?');
    const read = { ...whole, byNotes: true } as const;
    const [turn] = turnsFor(
      [question('Why?', quote), { ...answer('a1', 'So.'), read }, question('And?'), open('now')],
      'now',
    );
    expect(turn?.content).toBe(
      'About the page “P” (https://a.example/), which was read in parts.\n\nWhy?',
    );
  });

  it('has the question alone where there was no room for any of its quote', () => {
    const quote = { text: 'x', pageTitle: 'P', pageUrl: 'https://a.example/' };
    const read = { quoteFrom: 0, quoteTo: 0, quoteLength: 1 };
    const asked = [question('Why?', quote), { ...answer('a1', 'So.'), read }, question('And?')];
    expect(turnsFor([...asked, open('now')], 'now')[0]?.content).toBe('Why?');
  });

  it('always alternates from a question on and ends with the question that is asked, whatever the thread is', () => {
    const spoken = fc.oneof(
      fc.record({ role: fc.constant('user' as const), text: fc.string({ minLength: 1 }) }),
      fc.record({
        role: fc.constant('assistant' as const),
        text: fc.string(),
        state: fc.constantFrom(...ANSWER_STATES),
      }),
    );
    fc.assert(
      fc.property(fc.array(spoken), fc.array(spoken), fc.string(), (before, after, written) => {
        const thread: Message[] = [...before.map(asMessage), question('the question')];
        thread.push(answer('now', written, 'reading'), ...after.map(asMessage));
        const turns = turnsFor(thread, 'now');
        expectAlternating(turns);
        const last = turns.findLast(({ role }) => role === 'user');
        expect(last).toEqual({ role: 'user', content: 'the question' });
        expect(turns.at(-1)?.content).toBe(written === '' ? 'the question' : written);
      }),
    );
  });
});

function asMessage(
  one: { role: 'user'; text: string } | { role: 'assistant'; text: string; state: Answer['state'] },
  index: number,
): Message {
  return one.role === 'user' ? question(one.text) : answer(`other-${index}`, one.text, one.state);
}

function expectAlternating(turns: readonly Turn[]): void {
  expect(turns.map(({ role }) => role)).toEqual(
    turns.map((_turn, index) => (index % 2 === 0 ? 'user' : 'assistant')),
  );
  for (const { content } of turns.slice(0, -1)) expect(content).not.toBe('');
}

describe('what a model is told first', () => {
  const thread = [
    { role: 'user', content: 'a'.repeat(400) },
    { role: 'assistant', content: 'b'.repeat(400) },
    { role: 'user', content: 'Why?' },
  ] as const;

  it('is one turn before all others, the general first, and none where nothing is told', () => {
    const [first, ...rest] = withPrompts(['Be brief.', 'In German.'], thread);
    expect(first).toEqual({ role: 'system', content: 'Be brief.\n\nIn German.' });
    expect(rest).toEqual(thread);
    expect(withPrompts([], thread)).toEqual(thread);
  });
});
