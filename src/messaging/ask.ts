import * as v from 'valibot';
import { ReportedError } from '@/core/errors/homebody-error';
import type { CommandDefinition } from './command';
import { type Envelope, ReplySchema } from './envelope';
import { HostUnavailableError } from './errors/host-unavailable-error';
import { MessageMalformedError } from './errors/message-malformed-error';

/** Asks a command and waits for its reply. Rejects with a HomebodyError. */
export type Ask = <Request, Answer>(
  command: CommandDefinition<Request, Answer>,
  request: Request,
) => Promise<Answer>;

export interface AskOptions {
  /** Sends a message to the other contexts; rejects when nobody answered. */
  send(message: Envelope): Promise<unknown>;
  /** Where the message goes: surfaces send everything to the background. */
  to(command: { readonly answeredBy: 'background' | 'host' }): 'background' | 'host';
  /** Waits some milliseconds between two tries. */
  sleep(ms: number): Promise<void>;
  /** Milliseconds to wait before each further try. */
  readonly pauses?: readonly number[];
}

const PAUSES = [50, 200, 500, 1000, 2000];

/**
 * A service worker may die between taking a message and replying (invariant I10), so a message
 * without an answer is sent again. Every command is safe to repeat: its ids are in its request.
 */
export function createAsk(options: AskOptions): Ask {
  return async (command, request) => {
    const envelope: Envelope = {
      homebody: 'command',
      to: options.to(command),
      name: command.name,
      payload: request,
    };
    const answer = await sendUntilAnswered(envelope, options);
    const reply = v.safeParse(ReplySchema, answer);
    if (!reply.success) throw new MessageMalformedError(`reply to ${command.name}`, reply.issues);
    if (!reply.output.ok) throw new ReportedError(reply.output.error);
    const value = v.safeParse(command.reply, reply.output.value);
    if (!value.success) throw new MessageMalformedError(`reply to ${command.name}`, value.issues);
    return value.output;
  };
}

async function sendUntilAnswered(envelope: Envelope, options: AskOptions): Promise<unknown> {
  let detail = 'no answer';
  for (const pause of [...(options.pauses ?? PAUSES), null]) {
    try {
      const answer = await options.send(envelope);
      // The browser resolves with nothing when every listener left the message alone.
      if (answer !== undefined && answer !== null) return answer;
    } catch (error) {
      detail = error instanceof Error ? error.message : String(error);
    }
    if (pause !== null) await options.sleep(pause);
  }
  throw new HostUnavailableError(envelope.name, detail);
}
