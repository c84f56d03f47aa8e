import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { continueAnswer, retryAnswer, stopAnswer } from '@/messaging/commands/chat';
import { openConversation, removeConversation } from '@/messaging/commands/conversations';
import {
  type Asked,
  asked,
  clause,
  page,
  promptOf,
  text,
  WINDOW,
  withSmallWindow,
} from './asked-about-page';
import { B, SITE } from './host-world';

const inPasses = { ...page, passes: true } as const;

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

/** Has a note written; gives the part that it is on. */
async function noteOne(one: Asked, note: string): Promise<string> {
  const { writing } = one.world.engine;
  const part = promptOf(one);
  writing?.say(note);
  writing?.finish({ promptTokens: Math.ceil(part.length / 4) });
  await one.world.until(() => one.world.engine.writing && one.world.engine.writing !== writing);
  return part;
}

/** Has notes written on two parts; gives these. The third one is being read then. */
async function noteTwo(one: Asked): Promise<string[]> {
  return [await noteOne(one, 'Note 1.'), await noteOne(one, 'Note 2.')];
}

/** Has the rest of the page read, and finds each line read once and all notes with the question. */
async function expectTheRest(one: Asked, first: readonly string[]): Promise<void> {
  const parts = [...first, ...(await takeNotes(one, (part) => `Note ${first.length + part}.`))];
  expect(parts.length).toBeGreaterThan(first.length);
  for (let at = 1; at <= 200; at++) {
    expect(parts.filter((part) => part.includes(`> ${clause(at)}`.trimEnd()))).toHaveLength(1);
  }
  const notes = parts.map((_part, index) => `> Note ${index + 1}.`).join('\n');
  expect(promptOf(one)).toContain(`/):\n${notes}\n\nWhat of the gate?`);
}

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

  it('goes on after a restart with the first part that was not read', async () => {
    const one = await asked(inPasses);
    const first = await noteTwo(one);
    await one.world.die();
    withSmallWindow(one.world);
    await one.world.launch();
    await one.world.untilWriting();
    await one.world.until(async () => (await one.answer()).progress);
    expect((await one.answer()).progress).toMatchObject({ kind: 'passes', done: 2 });
    await expectTheRest(one, first);
  });

  it('goes on with the first part that was not read when it was stopped, and says how far it was', async () => {
    const one = await asked(inPasses);
    const first = await noteTwo(one);
    one.world.engine.writing?.say('Half a no');
    const ref = { conversationId: one.conversation, answerId: one.id, attempt: 1 };
    await one.world.send(stopAnswer, ref);
    await one.world.untilState(one.conversation, one.id, 'stopped');
    const lines = first.join('\n').match(/^> Clause/gm)?.length ?? 0;
    const quoteTo = text.indexOf(clause(lines + 1));
    const { read } = await one.answer();
    expect(read).toEqual({ quoteFrom: 0, quoteTo, quoteLength: text.length, byNotes: true });
    await one.world.send(retryAnswer, ref);
    await one.world.untilWriting();
    await expectTheRest(one, first);
  });

  it('goes on with the notes on notes that it was at', async () => {
    const one = await asked(inPasses);
    const note = (part: number) => `Note ${part}. ${'and so on '.repeat(40)}`;
    let at = 0;
    while (!promptOf(one).startsWith('Notes on some parts')) await noteOne(one, note(++at));
    const before = promptOf(one);
    await one.world.die();
    withSmallWindow(one.world);
    await one.world.launch();
    await one.world.untilWriting();
    expect(promptOf(one)).toBe(before);
  });

  it('is read again from its beginning where the model had nothing to note of any part', async () => {
    const one = await asked(inPasses);
    const first = promptOf(one);
    await takeNotes(one, () => ' ');
    expect(promptOf(one)).toMatch(/^Quoted from the page/);
    const ref = { conversationId: one.conversation, answerId: one.id, attempt: 1 };
    await one.world.send(stopAnswer, ref);
    await one.world.untilState(one.conversation, one.id, 'stopped');
    expect((await one.answer()).read).toBeUndefined();
    await one.world.send(retryAnswer, ref);
    await one.world.untilWriting();
    expect(promptOf(one)).toBe(first);
  });

  it('is read by another model from its beginning', async () => {
    const one = await asked(inPasses);
    const [first] = await noteTwo(one);
    const ref = { conversationId: one.conversation, answerId: one.id, attempt: 1 };
    await one.world.send(stopAnswer, ref);
    await one.world.untilState(one.conversation, one.id, 'stopped');
    one.world.installer.ready.add(B);
    await one.world.choose(one.conversation, B);
    await one.world.until(() => one.world.installer.running);
    one.world.installer.running?.finish();
    await one.world.send(retryAnswer, ref);
    await one.world.untilWriting();
    expect(one.world.engine.writing?.modelId).toBe(B);
    expect(promptOf(one)).toBe(first);
  });

  it('goes with its notes when its conversation is deleted for good', async () => {
    const one = await asked(inPasses);
    await noteTwo(one);
    const { pageNotes } = one.world.database;
    expect(await pageNotes.count()).toBe(1);
    await one.world.send(removeConversation, { conversationId: one.conversation });
    expect(await pageNotes.count()).toBe(1);
    await one.world.die();
    await one.world.launch();
    expect(await one.world.database.pageNotes.count()).toBe(0);
  });

  it('in a private window leaves no note in the database, and goes on from its notes all the same', async () => {
    const one = await asked(inPasses, undefined, undefined, async (world) => {
      const opening = { site: SITE, privately: true };
      return (await world.send(openConversation, opening)).conversationId;
    });
    const first = await noteTwo(one);
    const ref = { conversationId: one.conversation, answerId: one.id, attempt: 1 };
    await one.world.send(stopAnswer, ref);
    await one.world.untilState(one.conversation, one.id, 'stopped');
    expect(await one.world.database.pageNotes.count()).toBe(0);
    await one.world.send(retryAnswer, ref);
    await one.world.untilWriting();
    await expectTheRest(one, first);
  });

  it('is read on where the disk has no room for its notes', async () => {
    const one = await asked(inPasses);
    one.world.refusesWrites = true;
    const first = await noteTwo(one);
    await expectTheRest(one, first);
    one.world.refusesWrites = false;
    expect(one.world.faults.splice(0).length).toBeGreaterThan(0);
  });
});
