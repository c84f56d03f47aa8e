import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ReportedError } from '@/core/errors/homebody-error';
import { type AskOptions, createAsk } from './ask';
import { defineCommand } from './command';
import { EnvelopeSchema, type Reply } from './envelope';
import { HostUnavailableError } from './errors/host-unavailable-error';
import { MessageMalformedError } from './errors/message-malformed-error';

const double = defineCommand({
  name: 'sums.double',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ value: v.number() }),
  reply: v.object({ value: v.number() }),
});

type Outcome = Reply | undefined | null | { readonly odd: string } | Error;

/** A channel that gives one outcome after another, and writes down what was done. */
function channel(...outcomes: Outcome[]) {
  const sent: unknown[] = [];
  const slept: number[] = [];
  const options: AskOptions = {
    async send(message) {
      sent.push(structuredClone(message));
      const outcome = outcomes[Math.min(sent.length, outcomes.length) - 1];
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    to: ({ answeredBy }) => answeredBy,
    async sleep(ms) {
      slept.push(ms);
    },
    pauses: [1, 2, 4],
  };
  return { ask: createAsk(options), options, sent, slept };
}

const four: Reply = { ok: true, value: { value: 4 } };
const nobody = new Error('Could not establish connection. Receiving end does not exist.');

describe('asking a command', () => {
  it('gives its reply', async () => {
    const { ask, sent, slept } = channel(four);
    expect(await ask(double, { value: 2 })).toEqual({ value: 4 });
    expect(sent).toEqual([
      { homebody: 'command', to: 'host', name: 'sums.double', payload: { value: 2 } },
    ]);
    expect(slept).toEqual([]);
  });

  it('sends what the other side takes for a command', async () => {
    const { ask, sent } = channel(four);
    await ask(double, { value: 2 });
    expect(v.is(EnvelopeSchema, sent[0])).toBe(true);
  });

  it('goes where the asker sends everything', async () => {
    const { options, sent } = channel(four);
    await createAsk({ ...options, to: () => 'background' })(double, { value: 2 });
    expect(sent[0]).toMatchObject({ to: 'background', name: 'sums.double' });
  });

  it.each([
    ['died before it could answer', nobody],
    ['left the message alone', undefined],
    ['was closed while it answered', null],
  ])('is sent again, the very same, when the other side %s', async (_what, outcome) => {
    const { ask, sent, slept } = channel(outcome, outcome, four);
    expect(await ask(double, { value: 2 })).toEqual({ value: 4 });
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((message) => JSON.stringify(message))).size).toBe(1);
    expect(slept).toEqual([1, 2]);
  });

  it('gives up when nobody answers in the end, and says what was asked and what went wrong', async () => {
    const { ask, sent } = channel(nobody);
    const asked = ask(double, { value: 2 });
    await expect(asked).rejects.toBeInstanceOf(HostUnavailableError);
    await expect(asked).rejects.toMatchObject({
      code: 'host-unavailable',
      fields: { command: 'sums.double', detail: nobody.message },
    });
    expect(sent).toHaveLength(4);
  });

  it('waits a few seconds at most, by itself', async () => {
    const { options, slept } = channel(undefined);
    const { pauses: _ownPauses, ...withoutPauses } = options;
    await expect(createAsk(withoutPauses)(double, { value: 2 })).rejects.toThrow();
    const all = slept.reduce((sum, ms) => sum + ms, 0);
    expect(all).toBeGreaterThan(1000);
    expect(all).toBeLessThan(10_000);
  });

  it('raises the error of the other side again, with its code and its fields, and does not ask again', async () => {
    const error = {
      code: 'question-too-long',
      message: '9 > 3',
      fields: { promptTokens: 9, contextWindow: 3, model: null, hard: true, id: 'x' },
    } as const;
    const { ask, sent } = channel({ ok: false, error });
    const asked = ask(double, { value: 2 });
    await expect(asked).rejects.toBeInstanceOf(ReportedError);
    await expect(asked).rejects.toMatchObject(error);
    expect(sent).toHaveLength(1);
  });

  it.each<[string, Outcome]>([
    ['is no reply', { odd: 'reply' }],
    ['has a value of another shape', { ok: true, value: { value: 'four' } }],
    ['has no value', { ok: true, value: undefined }],
  ])('refuses an answer that %s, and names the command', async (_what, outcome) => {
    const { ask, sent } = channel(outcome);
    const asked = ask(double, { value: 2 });
    await expect(asked).rejects.toBeInstanceOf(MessageMalformedError);
    await expect(asked).rejects.toMatchObject({ fields: { where: 'reply to sums.double' } });
    expect(sent).toHaveLength(1);
  });
});
