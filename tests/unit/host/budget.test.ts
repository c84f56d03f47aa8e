import { describe, expect, it } from 'vitest';
import type { Answer, Quote } from '@/core/conversation';
import { HomebodyError } from '@/core/errors/homebody-error';
import type { ConversationId, MessageId } from '@/core/ids';
import type { Site } from '@/core/site';
import { ContextOverflowError } from '@/engine/errors/context-overflow-error';
import { answerNow, continueAnswer, stopAnswer } from '@/messaging/commands/chat';
import { A, B, HostWorld } from './host-world';

const WINDOW = 1024;
const clause = (at: number) =>
  `Clause ${at}. The tenant keeps the garden tidy and the gate shut.\n`;
const text = Array.from({ length: 200 }, (_, at) => clause(at + 1)).join('');
const page: Quote = { text, pageTitle: 'Lease', pageUrl: 'https://example.com/', kind: 'page' };
const inPasses: Quote = { ...page, passes: true };

interface Asked {
  readonly world: HostWorld;
  readonly conversation: ConversationId;
  readonly id: MessageId;
  answer(): Promise<Answer>;
}

/** So many letters are a token for this engine, which has a small window. */
function withSmallWindow({ engine }: HostWorld, letters = 4): void {
  engine.contextWindow = WINDOW;
  engine.refuse = ({ turns }) => {
    const tokens = Math.ceil(turns.reduce((sum, { content }) => sum + content.length, 0) / letters);
    return tokens > WINDOW ? new ContextOverflowError(tokens, WINDOW) : null;
  };
}

/** A world in which somebody just asked about that page. */
async function asked(
  quote: Quote,
  letters?: number,
  question = 'What of the gate?',
): Promise<Asked> {
  const world = await HostWorld.start((made) => {
    made.installer.ready.add(A);
    withSmallWindow(made, letters);
  });
  const conversation = await world.open();
  const id = await world.ask(conversation, question, quote);
  await world.until(() => world.installer.running);
  world.installer.running?.finish();
  await world.untilWriting();
  return { world, conversation, id, answer: () => world.answer(conversation, id) };
}

const promptOf = ({ world }: Asked) => world.engine.writing?.request.turns.at(-1)?.content ?? '';

/** Has the engine write notes until it is asked the question itself; gives the parts that it was shown. */
async function takeNotes(
  one: Asked,
  note: (part: number) => string,
  look = async () => {},
): Promise<string[]> {
  const parts: string[] = [];
  while (promptOf(one).includes('Write short notes')) {
    const { writing } = one.world.engine;
    parts.push(promptOf(one));
    await look();
    writing?.say(note(parts.length));
    writing?.finish({ promptTokens: Math.ceil(promptOf(one).length / 4) });
    await one.world.until(() => one.world.engine.writing && one.world.engine.writing !== writing);
  }
  return parts;
}

describe('a page that is longer than the window', () => {
  it('is read as far as there is room, and what is read is shown from the first sign on', async () => {
    const one = await asked(page);
    expect((await one.answer()).read).toBeUndefined();
    one.world.engine.writing?.read(64, 700);
    await one.world.until(async () => (await one.answer()).progress);
    const { read, progress } = await one.answer();
    expect(progress).toEqual({ kind: 'prefill', done: 64, total: 700 });
    expect(read).toMatchObject({ quoteFrom: 0, quoteLength: text.length });
    expect(read?.firstQuestionId).toBeUndefined();
    const shown = promptOf(one).split('\n\n')[0]?.replaceAll('\n> ', '\n').split(':\n')[1];
    expect(text.slice(0, read?.quoteTo)).toBe(`${shown}\n`);
  });

  it('is said to be read until the first word comes, and how far it was is not kept', async () => {
    const one = await asked(page);
    one.world.engine.writing?.read(700, 700);
    one.world.engine.writing?.say('Shut');
    await one.world.until(async () => (await one.answer()).text === 'Shut');
    expect((await one.answer()).progress).toBeUndefined();
    one.world.engine.writing?.finish();
    await one.world.untilState(one.conversation, one.id, 'complete');
    const { read } = await one.answer();
    await one.world.die();
    await one.world.launch();
    expect((await one.answer()).read).toEqual(read);
  });

  it('can be stopped while it is read', async () => {
    const one = await asked(page);
    one.world.engine.writing?.read(64, 700);
    await one.world.until(async () => (await one.answer()).progress);
    const { conversation: conversationId, id: answerId } = one;
    await one.world.send(stopAnswer, { conversationId, answerId, attempt: 1 });
    await one.world.untilState(conversationId, answerId, 'stopped');
    expect((await one.answer()).progress).toBeUndefined();
    expect(one.world.engine.writing).toBeNull();
  });

  it('is read to the same place when its answer is gone on with', async () => {
    const one = await asked(page);
    const before = promptOf(one);
    one.world.engine.writing?.say('The gate '.repeat(20));
    one.world.engine.writing?.finish({ finish: 'length', promptTokens: before.length / 4 });
    await one.world.untilState(one.conversation, one.id, 'length');
    const ref = { conversationId: one.conversation, answerId: one.id, attempt: 1 };
    await one.world.send(continueAnswer, ref);
    await one.world.untilWriting();
    expect(one.world.engine.writing?.request.turns.slice(-2)).toEqual([
      { role: 'user', content: before },
      { role: 'assistant', content: 'The gate '.repeat(20) },
    ]);
  });
});

it('a model that takes over an answer that waits has read nothing of its page yet', async () => {
  const one = await asked(page);
  one.world.engine.writing?.say('The gate');
  one.world.engine.writing?.finish({ finish: 'length', promptTokens: 900 });
  await one.world.untilState(one.conversation, one.id, 'length');
  expect((await one.answer()).read).toBeDefined();
  const other = await one.world.open('other.example' as Site);
  await one.world.choose(other, A);
  await one.world.ask(other, 'Hello');
  await one.world.untilWriting();
  const ref = { conversationId: one.conversation, answerId: one.id };
  await one.world.send(continueAnswer, { ...ref, attempt: 1 });
  expect((await one.answer()).read).toBeDefined();
  await one.world.send(answerNow, { ...ref, attempt: 2, modelId: B });
  const { modelId, read } = await one.answer();
  expect({ modelId, read }).toEqual({ modelId: B, read: undefined });
});

describe('a page that is read in passes', () => {
  it('is read part by part to its end, and the question is answered from the notes', async () => {
    const one = await asked(inPasses);
    await one.world.until(async () => (await one.answer()).progress);
    const { progress: first, state } = await one.answer();
    expect(state).toBe('reading');
    expect(first).toMatchObject({ kind: 'passes', done: 0 });
    const parts = await takeNotes(one, (part) => `Note ${part}.`);
    expect(parts.length).toBeGreaterThan(2);
    for (let at = 1; at <= 200; at++) {
      expect(parts.filter((part) => part.includes(`> ${clause(at)}`.trimEnd()))).toHaveLength(1);
    }
    expect(parts.every((part) => part.endsWith('Question: What of the gate?'))).toBe(true);
    expect(promptOf(one)).toBe(
      `Notes on all parts of the page “Lease” (https://example.com/):\n${parts
        .map((_part, index) => `> Note ${index + 1}.`)
        .join('\n')}\n\nWhat of the gate?`,
    );
    // The parts are read: how many there were says nothing of the question.
    expect((await one.answer()).progress).toBeUndefined();
    one.world.engine.writing?.say('It is kept shut.');
    one.world.engine.writing?.finish();
    await one.world.untilState(one.conversation, one.id, 'complete');
    const read = { quoteFrom: 0, quoteTo: text.length, quoteLength: text.length, byNotes: true };
    expect(await one.answer()).toMatchObject({ text: 'It is kept shut.', read });
  });

  it('has notes made on the notes where these are too long', async () => {
    const one = await asked(inPasses);
    const parts = await takeNotes(one, (part) => `Note ${part}. ${'and so on '.repeat(40)}`);
    const second = parts.find((part) => part.includes('> Note 1. and so on'));
    expect(second).toMatch(/^Notes on some parts of the page “Lease” /);
    expect(promptOf(one).length / 4).toBeLessThan(WINDOW);
    expect(promptOf(one)).toMatch(/^Notes on all parts/);
  });

  it('has notes made on the notes where these leave a long question no room', async () => {
    const one = await asked(inPasses, 4, 'What of the gate? '.repeat(110).trim());
    const parts = await takeNotes(one, (part) =>
      part < 7 ? `Note ${part}. ${'and so on '.repeat(21)}` : `Note ${part}.`,
    );
    expect(parts.some((part) => part.startsWith('Notes on some parts'))).toBe(true);
    expect(promptOf(one)).toMatch(/^Notes on all parts/);
  });

  it('goes on counting its parts where notes are made on notes', async () => {
    const one = await asked(inPasses);
    let read = 0;
    let isSecond = false;
    await takeNotes(
      one,
      (part) => `Note ${part}. ${'and so on '.repeat(40)}`,
      async () => {
        if (!isSecond && promptOf(one).startsWith('Notes on some parts')) {
          isSecond = true;
          await one.world.until(async () => (await one.answer()).progress?.done === read);
        }
        read += 1;
      },
    );
    expect(isSecond).toBe(true);
  });

  it('is read in parts also where it seemed to fit, and the engine finds that it does not', async () => {
    const dense = Array.from({ length: 200 }, (_, at) => `${at + 1000} 77 `).join('');
    const one = await asked({ ...inPasses, text: dense }, 1);
    const parts = await takeNotes(one, (part) => `Note ${part}.`);
    expect(parts.length).toBeGreaterThan(1);
    expect(promptOf(one)).toMatch(/^Notes on all parts/);
  });

  it('is not read again by the model that goes on with the answer', async () => {
    const one = await asked(inPasses);
    await takeNotes(one, (part) => `Note ${part}.`);
    const before = promptOf(one);
    const { length } = one.world.engine.requests;
    one.world.engine.writing?.say('It is');
    one.world.engine.writing?.finish({ finish: 'length', promptTokens: 100 });
    await one.world.untilState(one.conversation, one.id, 'length');
    const ref = { conversationId: one.conversation, answerId: one.id, attempt: 1 };
    await one.world.send(continueAnswer, ref);
    await one.world.untilWriting();
    expect(one.world.engine.requests).toHaveLength(length + 1);
    expect(one.world.engine.writing?.request.turns.at(-2)?.content).toBe(before);
  });

  it('is answered at once where it fits, without any notes', async () => {
    const one = await asked({ ...inPasses, text: clause(1) });
    expect(promptOf(one)).toMatch(/^Quoted from the page .*:\n> Clause 1\./);
    expect(one.world.engine.requests).toHaveLength(1);
  });

  it('can be stopped in the middle of a part and between two', async () => {
    for (const isBetween of [false, true]) {
      const one = await asked(inPasses);
      const ref = { conversationId: one.conversation, answerId: one.id, attempt: 1 };
      one.world.engine.writing?.say('Note');
      if (isBetween) one.world.engine.writing?.finish();
      await one.world.send(stopAnswer, ref);
      await one.world.untilState(one.conversation, one.id, 'stopped');
      expect(one.world.engine.requests.length).toBeLessThan(3);
      expect(await one.answer()).toMatchObject({ text: '', error: null });
    }
  });

  it('is interrupted when the engine is lost', async () => {
    const one = await asked(inPasses);
    one.world.engine.lose(new HomebodyError('engine-lost', 'gone'));
    await one.world.untilState(one.conversation, one.id, 'interrupted');
    expect((await one.answer()).progress).toBeUndefined();
  });

  it('is read from its beginning after a restart in the middle', async () => {
    const one = await asked(inPasses);
    const first = promptOf(one);
    one.world.engine.writing?.say('Note');
    one.world.engine.writing?.finish();
    await one.world.until(() => one.world.engine.writing && promptOf(one) !== first);
    await one.world.die();
    withSmallWindow(one.world);
    await one.world.launch();
    await one.world.untilWriting();
    expect(promptOf(one)).toBe(first);
  });
});
