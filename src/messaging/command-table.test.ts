import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { type Context, defineCommand } from './command';
import { answerWhenReady, CommandTable } from './command-table';
import type { Envelope, Reply } from './envelope';

const add = defineCommand({
  name: 'sums.add',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ terms: v.array(v.object({ value: v.number() })) }),
  reply: v.object({ sum: v.number() }),
});
const forBackground = defineCommand({ ...add, name: 'sums.route', answeredBy: 'background' });
const forBackgroundOnly = defineCommand({ ...add, name: 'sums.own', askedBy: ['background'] });

function makeTable() {
  const seen: unknown[] = [];
  const table = new CommandTable('host')
    .on(add, async (request) => {
      seen.push(request);
      return { sum: request.terms.reduce((sum, { value }) => sum + value, 0) };
    })
    .on(forBackgroundOnly, async () => ({ sum: 0 }));
  return { table, seen };
}

function envelope(changed: Partial<Record<keyof Envelope, unknown>> = {}) {
  return {
    homebody: 'command',
    to: 'host',
    name: 'sums.add',
    payload: { terms: [{ value: 1 }, { value: 2 }] },
    ...changed,
  };
}

async function refusal(answer: Promise<Reply> | undefined) {
  const reply = await answer;
  if (!reply || reply.ok) throw new Error('This was answered, not refused.');
  return reply.error;
}

describe('a command', () => {
  it('that may be asked is answered with what its handler gives', async () => {
    const { table } = makeTable();
    expect(await table.answer(envelope(), 'surface')).toEqual({ ok: true, value: { sum: 3 } });
  });

  it('reaches its handler with what its definition names, and nothing beside it', async () => {
    const { table, seen } = makeTable();
    await table.answer(envelope({ payload: { terms: [], extra: 'x' } }), 'surface');
    expect(seen).toEqual([{ terms: [] }]);
  });

  it.each<Context>(['background', 'host'])(
    'is refused to the %s, who may not ask it',
    async (who) => {
      const { table, seen } = makeTable();
      expect(await refusal(table.answer(envelope(), who))).toMatchObject({
        code: 'sender-refused',
        fields: { command: 'sums.add', sender: who },
      });
      expect(seen).toEqual([]);
    },
  );

  it('is refused to a sender whom the browser does not vouch for, whatever it claims to be', async () => {
    const { table, seen } = makeTable();
    for (const onBehalfOf of [undefined, 'surface']) {
      const error = await refusal(table.answer(envelope({ onBehalfOf }), null));
      expect(error.code).toBe('sender-refused');
    }
    expect(seen).toEqual([]);
  });

  it('may be asked by the background for a surface, and by nobody else for one', async () => {
    const { table } = makeTable();
    const passedOn = envelope({ onBehalfOf: 'surface' });
    expect(await table.answer(passedOn, 'background')).toMatchObject({ ok: true });
    for (const who of ['surface', 'host'] as const) {
      expect(await refusal(table.answer(passedOn, who))).toMatchObject({ code: 'sender-refused' });
    }
  });

  it("that is the background's own is refused when it is passed on for a surface", async () => {
    const { table } = makeTable();
    const passedOn = envelope({ name: 'sums.own', onBehalfOf: 'surface' });
    expect(await refusal(table.answer(passedOn, 'background'))).toMatchObject({
      code: 'sender-refused',
    });
  });

  it('with a malformed request is refused with the place of the fault, before its handler', async () => {
    const { table, seen } = makeTable();
    const payload = { terms: [{ value: 1 }, { value: 'two' }] };
    const error = await refusal(table.answer(envelope({ payload }), 'surface'));
    expect(error.code).toBe('message-malformed');
    expect(error.fields.where).toBe('sums.add');
    expect(error.fields.problem).toMatch(/^terms\.1\.value: /);
    expect(seen).toEqual([]);
  });

  it.each([null, 7, 'text', [], {}])('with the request %j is refused', async (payload) => {
    const { table, seen } = makeTable();
    const error = await refusal(table.answer(envelope({ payload }), 'surface'));
    expect(error.code).toBe('message-malformed');
    expect(seen).toEqual([]);
  });

  it('that nobody knows is refused by its name', async () => {
    const { table } = makeTable();
    const error = await refusal(table.answer(envelope({ name: 'sums.divide' }), 'surface'));
    expect(error).toMatchObject({ code: 'message-malformed', fields: { where: 'sums.divide' } });
  });

  it.each(['constructor', '__proto__', 'toString'])('called %s is unknown', async (name) => {
    const { table } = makeTable();
    expect((await refusal(table.answer(envelope({ name }), 'surface'))).code).toBe(
      'message-malformed',
    );
  });

  it('that fails gives the error of its handler, with its fields', async () => {
    const table = new CommandTable('host').on(add, async () => {
      throw new HomebodyError('storage-failed', 'full', { free: 0 });
    });
    expect(await table.answer(envelope(), 'surface')).toEqual({
      ok: false,
      error: { code: 'storage-failed', message: 'full', fields: { free: 0 } },
    });
  });

  it('that breaks gives an error all the same', async () => {
    const table = new CommandTable('host').on(add, () => {
      throw new TypeError('broken');
    });
    expect(await refusal(table.answer(envelope(), 'surface'))).toMatchObject({
      code: 'unexpected',
      message: 'TypeError: broken',
    });
  });
});

describe('a context', () => {
  it.each([
    ['for another context', envelope({ to: 'background' })],
    ['for a context that does not exist', envelope({ to: 'surface' })],
    ['of another kind', { type: 'wxt:reload' }],
    ['without a name', { homebody: 'command', to: 'host', payload: {} }],
    ['that is no object', 'hello'],
    ['that is nothing', undefined],
  ])('leaves a message %s alone', (_which, message) => {
    expect(makeTable().table.answer(message, 'surface')).toBeUndefined();
  });

  it('answers each of its commands once, and none of another context', () => {
    const { table } = makeTable();
    const never = async () => ({ sum: 0 });
    expect(() => table.on(add, never)).toThrow('sums.add');
    expect(() => table.on(forBackground, never)).toThrow('sums.route');
    expect([table.has('sums.add'), table.has('sums.route')]).toEqual([true, false]);
  });
});

describe('a context that is still starting', () => {
  it('answers what arrived meanwhile as soon as it is ready', async () => {
    let start = (_table: CommandTable) => {};
    const ready = new Promise<CommandTable>((resolve) => {
      start = resolve;
    });
    const early = answerWhenReady('host', () => ready)(envelope(), 'surface');
    start(makeTable().table);
    expect(await early).toEqual({ ok: true, value: { sum: 3 } });
  });

  it('leaves alone what is not addressed to it, without waiting', () => {
    const answer = answerWhenReady('host', () => new Promise(() => {}));
    expect(answer(envelope({ to: 'background' }), 'surface')).toBeUndefined();
    expect(answer({ hello: 'world' }, 'surface')).toBeUndefined();
  });

  it('says why it could not start', async () => {
    const failed = Promise.reject(new HomebodyError('storage-failed', 'no disk'));
    const error = await refusal(answerWhenReady('host', () => failed)(envelope(), 'surface'));
    expect(error).toMatchObject({ code: 'storage-failed', message: 'no disk' });
  });

  it('is as strict about who asks as one that has started', async () => {
    const answer = answerWhenReady('host', async () => makeTable().table);
    expect((await refusal(answer(envelope(), null))).code).toBe('sender-refused');
  });
});
