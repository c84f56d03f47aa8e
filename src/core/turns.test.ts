import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_STATES, type Answer, type Message, type Question } from './conversation';
import type { Turn } from './engine';
import { asId } from './ids';
import { turnsFor, withoutOldest, withPrompts } from './turns';

const said = { conversationId: asId<'conversation'>('c'), order: 0, createdAt: 0 };

function question(text: string, quote: Question['quote'] = null): Question {
  return { ...said, id: asId(`q-${text}`), role: 'user', text, quote };
}

function answer(id: string, text: string, state: Answer['state'] = 'complete'): Answer {
  const rest = { modelId: asId<'model'>('m'), attempt: 1, usage: null, error: null };
  return { ...said, ...rest, id: asId(id), role: 'assistant', text, state };
}

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

describe('a thread that is too long for the model', () => {
  const exchange = fc.record({
    asked: fc.string({ minLength: 1 }),
    got: fc.string({ minLength: 1 }),
  });
  const turns = fc
    .tuple(
      fc.array(exchange, { maxLength: 12 }),
      fc.string({ minLength: 1 }),
      fc.option(fc.string()),
    )
    .map(([exchanges, last, begun]): Turn[] => [
      ...exchanges.flatMap(({ asked, got }): Turn[] => [
        { role: 'user', content: asked },
        { role: 'assistant', content: got },
      ]),
      { role: 'user', content: last },
      ...(begun ? [{ role: 'assistant', content: begun } as const] : []),
    ]);
  const count = fc.oneof(fc.nat(20_000), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY));

  it('loses its oldest exchanges, as many as are needed to make room', () => {
    const thread: Turn[] = [];
    for (let i = 0; i < 10; i++) {
      thread.push({ role: 'user', content: `${i}`.repeat(100) });
      thread.push({ role: 'assistant', content: `${i}`.repeat(100) });
    }
    thread.push({ role: 'user', content: 'q'.repeat(100) });
    // 2,100 characters are 2,100 tokens; of a window of 1,200 an answer needs 150.
    const left = withoutOldest(thread, 2100, 1200);
    expect(left).toEqual(thread.slice(-9));
  });

  it('loses at least one exchange, even where the count says that everything fits', () => {
    const thread: Turn[] = [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'b' },
      { role: 'user', content: 'c' },
    ];
    expect(withoutOldest(thread, 1, 4096)).toEqual([{ role: 'user', content: 'c' }]);
  });

  it('keeps a long question after short answers in a language that takes more tokens a character', () => {
    // The guess from the length says that the question alone is too long; only the engine knows.
    const thread: Turn[] = [
      { role: 'user', content: '为什么'.repeat(150) },
      { role: 'assistant', content: '因为'.repeat(250) },
      { role: 'user', content: 'why '.repeat(1500) },
    ];
    expect(withoutOldest(thread, 2500, 2048)).toEqual(thread.slice(2));
  });

  it('of one question cannot be made shorter', () => {
    expect(withoutOldest([{ role: 'user', content: 'x'.repeat(9999) }], 5000, 4096)).toBeNull();
    const begun: Turn[] = [
      { role: 'user', content: 'x' },
      { role: 'assistant', content: 'y' },
    ];
    expect(withoutOldest(begun, 5000, 4096)).toBeNull();
  });

  it('keeps whole turns from its end on, alternating, with the last question, whatever was counted', () => {
    fc.assert(
      fc.property(turns, count, fc.nat(10_000), (thread, promptTokens, contextWindow) => {
        const left = withoutOldest(thread, promptTokens, contextWindow);
        const asked = thread.filter(({ role }) => role === 'user').length;
        expect(left === null).toBe(asked === 1);
        if (left === null) return;
        expect(left.length).toBeLessThan(thread.length);
        expect(left).toEqual(thread.slice(-left.length));
        expectAlternating(left);
        expect(left).toContain(thread.findLast(({ role }) => role === 'user'));
      }),
    );
  });

  it('comes to its end in at most as many steps as it has exchanges, whatever the engine counts', () => {
    fc.assert(
      fc.property(turns, fc.infiniteStream(count), (thread, counts) => {
        let left: Turn[] | null = thread;
        let steps = 0;
        while (left) {
          left = withoutOldest(left, counts.next().value, 4096);
          steps += 1;
        }
        expect(steps).toBeLessThanOrEqual(thread.length);
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

  it('stays when old turns are dropped for want of room', () => {
    const turns = withPrompts(['Be brief.'], thread);
    expect(withoutOldest(turns, 1000, 300)).toEqual([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Why?' },
    ]);
    expect(withoutOldest(withPrompts(['Be brief.'], thread.slice(2)), 1000, 300)).toBeNull();
  });
});
