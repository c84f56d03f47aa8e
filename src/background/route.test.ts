import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import type { Context } from '@/messaging/command';
import { CommandTable } from '@/messaging/command-table';
import { sendQuestion } from '@/messaging/commands/chat';
import { openConversation } from '@/messaging/commands/conversations';
import { ensureHost, reportWork } from '@/messaging/commands/host';
import type { Envelope } from '@/messaging/envelope';
import { createRoute } from './route';

/** A background with a real host's command table behind it, over a channel that clones. */
function makeWorld(host: 'answers' | 'is silent' | 'cannot be made' | 'went away' = 'answers') {
  const sent: Envelope[] = [];
  const ensured: string[] = [];
  const opened: string[] = [];
  const hostCommands = new CommandTable('host').on(openConversation, async ({ site }) => {
    opened.push(site);
    return { conversationId: 'c-1' as never };
  });
  const commands = new CommandTable('background')
    .on(ensureHost, async () => ({}))
    .on(reportWork, async () => ({}));
  const route = createRoute({
    commands,
    async ensureHost() {
      ensured.push('asked');
      if (host === 'cannot be made') throw new HomebodyError('storage-failed', 'no disk');
    },
    async send(message) {
      expect(ensured).not.toEqual([]);
      sent.push(structuredClone(message));
      if (host === 'went away') throw new Error('The message port closed.');
      if (host === 'is silent') return undefined;
      return structuredClone(await hostCommands.answer(structuredClone(message), 'background'));
    },
  });
  const ask = (name: string, payload: unknown, sender: Context | null, changed: object = {}) =>
    route({ homebody: 'command', to: 'background', name, payload, ...changed }, sender);
  return { ask, route, sent, ensured, opened };
}

const open = { site: 'example.com' };

describe('the background', () => {
  it('answers its own commands itself', async () => {
    const { ask, sent } = makeWorld();
    expect(await ask(ensureHost.name, {}, 'surface')).toEqual({ ok: true, value: {} });
    expect(await ask(reportWork.name, { pending: true }, 'host')).toEqual({ ok: true, value: {} });
    expect(sent).toEqual([]);
  });

  it('passes on to the host what a surface asks of it, for that surface, once the host is there', async () => {
    const { ask, sent, opened } = makeWorld();
    expect(await ask(openConversation.name, open, 'surface')).toEqual({
      ok: true,
      value: { conversationId: 'c-1' },
    });
    expect(opened).toEqual(['example.com']);
    expect(sent).toEqual([
      {
        homebody: 'command',
        to: 'host',
        onBehalfOf: 'surface',
        name: openConversation.name,
        payload: open,
      },
    ]);
  });

  it("gives a surface the host's refusal as it is", async () => {
    const { ask } = makeWorld();
    expect(await ask(openConversation.name, { site: '' }, 'surface')).toMatchObject({
      ok: false,
      error: { code: 'message-malformed', fields: { where: openConversation.name } },
    });
    expect(await ask(sendQuestion.name, {}, 'surface')).toMatchObject({
      ok: false,
      error: { code: 'message-malformed' },
    });
  });

  it.each<Context | null>(['host', 'background', null])(
    'never passes on a command that comes from %s',
    async (sender) => {
      const { ask, sent, ensured } = makeWorld();
      expect(await ask(openConversation.name, open, sender)).toMatchObject({ ok: false });
      expect([sent, ensured]).toEqual([[], []]);
    },
  );

  it('lets no surface speak for another', async () => {
    const { ask } = makeWorld();
    const claimed = { onBehalfOf: 'surface' };
    expect(await ask(ensureHost.name, {}, 'surface', claimed)).toMatchObject({
      ok: false,
      error: { code: 'sender-refused' },
    });
  });

  it('leaves alone what is addressed to the host, and what is no command', () => {
    const { ask, route, sent } = makeWorld();
    expect(ask(openConversation.name, open, 'surface', { to: 'host' })).toBeUndefined();
    expect(route({ type: 'hello' }, 'surface')).toBeUndefined();
    expect(route(undefined, null)).toBeUndefined();
    expect(sent).toEqual([]);
  });

  it.each([
    ['is silent', 'host-unavailable'],
    ['went away', 'host-unavailable'],
    ['cannot be made', 'storage-failed'],
  ] as const)('answers with an error when the host %s', async (host, code) => {
    const { ask } = makeWorld(host);
    expect(await ask(openConversation.name, open, 'surface')).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});
