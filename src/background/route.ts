import * as v from 'valibot';
import { reportOf } from '@/core/errors/homebody-error';
import type { Context } from '@/messaging/command';
import type { CommandTable } from '@/messaging/command-table';
import { type Envelope, EnvelopeSchema, type Reply, ReplySchema } from '@/messaging/envelope';
import { HostUnavailableError } from '@/messaging/errors/host-unavailable-error';

export interface RouteOptions {
  readonly commands: CommandTable;
  ensureHost(): Promise<void>;
  /** Sends to the other contexts. */
  send(message: Envelope): Promise<unknown>;
}

/**
 * What the background does with a message: answers what it answers itself; passes on to the
 * host what a surface asks of it, once the host is there. It keeps nothing (invariant I10).
 */
export function createRoute({ commands, ensureHost, send }: RouteOptions) {
  const passOn = async ({ name, payload }: Envelope): Promise<Reply> => {
    try {
      await ensureHost();
      const message = { homebody: 'command', to: 'host', onBehalfOf: 'surface', name, payload };
      const answer = await send(message as Envelope).catch((error: unknown) => {
        // The browser's way to say that nobody listens, or that the listener went away.
        throw new HostUnavailableError(name, reportOf(error).message);
      });
      const reply = v.safeParse(ReplySchema, answer);
      if (reply.success) return reply.output;
      throw new HostUnavailableError(name, 'the host did not answer');
    } catch (error) {
      return { ok: false, error: reportOf(error) };
    }
  };

  return (message: unknown, sender: Context | null): Promise<Reply> | undefined => {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success || envelope.output.to !== 'background') return undefined;
    const isOwn = commands.has(envelope.output.name) || sender !== 'surface';
    return isOwn ? commands.answer(message, sender) : passOn(envelope.output);
  };
}
