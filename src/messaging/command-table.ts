import * as v from 'valibot';
import { reportOf } from '@/core/errors/homebody-error';
import type { CommandDefinition, Context } from './command';
import { type Envelope, EnvelopeSchema, type Reply } from './envelope';
import { MessageMalformedError } from './errors/message-malformed-error';
import { SenderRefusedError } from './errors/sender-refused-error';

/** Who answers: gets a request of the right shape from someone who may ask. */
export type Handler<Request, Reply> = (request: Request) => Promise<Reply>;

type Run = (payload: unknown, asker: Context) => Promise<unknown>;

/**
 * The commands one context answers. What is not addressed to it is left alone, so several
 * contexts can listen on the same channel; what is addressed to it but malformed, unknown or
 * from the wrong sender is answered with an error.
 */
export class CommandTable {
  readonly #context: 'background' | 'host';
  readonly #commands = new Map<string, Run>();

  constructor(context: 'background' | 'host') {
    this.#context = context;
  }

  /** Answers `command` with `handler`. Each command has one handler. */
  on<Request, Answer>(
    command: CommandDefinition<Request, Answer>,
    handler: Handler<Request, Answer>,
  ): this {
    if (command.answeredBy !== this.#context || this.#commands.has(command.name)) {
      throw new Error(`${command.name} cannot be answered here, or is already`);
    }
    this.#commands.set(command.name, (payload, asker) => {
      if (!command.askedBy.includes(asker)) throw new SenderRefusedError(command.name, asker);
      const request = v.safeParse(command.request, payload);
      if (!request.success) throw new MessageMalformedError(command.name, request.issues);
      return handler(request.output);
    });
    return this;
  }

  /** Whether this context answers the command itself. */
  has(name: string): boolean {
    return this.#commands.has(name);
  }

  /**
   * The reply to a message, or `undefined` where the message is none of ours.
   * @param sender the context the browser vouches for, or null for anyone else
   */
  answer(message: unknown, sender: Context | null): Promise<Reply> | undefined {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success || envelope.output.to !== this.#context) return undefined;
    return this.answerEnvelope(envelope.output, sender);
  }

  /** The reply to a message that is known to be addressed to this context. */
  async answerEnvelope(envelope: Envelope, sender: Context | null): Promise<Reply> {
    try {
      const asker = askerOf(envelope, sender);
      const run = this.#commands.get(envelope.name);
      if (!run) throw new MessageMalformedError(envelope.name, 'no such command');
      return { ok: true, value: await run(envelope.payload, asker) };
    } catch (error) {
      return { ok: false, error: reportOf(error) };
    }
  }
}

/** What a context does with a message: its reply, or `undefined` where it is none of its own. */
export type AnswerMessage = (
  message: unknown,
  sender: Context | null,
) => Promise<Reply> | undefined;

/** Answers for a context that is still starting: what is addressed to it waits until it is ready. */
export function answerWhenReady(
  context: 'background' | 'host',
  ready: () => Promise<CommandTable>,
): AnswerMessage {
  return (message, sender) => {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success || envelope.output.to !== context) return undefined;
    return ready().then(
      (table) => table.answerEnvelope(envelope.output, sender),
      (error: unknown) => ({ ok: false, error: reportOf(error) }),
    );
  };
}

/** Only the background may speak for a surface. */
function askerOf(envelope: Envelope, sender: Context | null): Context {
  if (sender === null) throw new SenderRefusedError(envelope.name, 'an unknown sender');
  if (envelope.onBehalfOf === undefined) return sender;
  if (sender !== 'background') throw new SenderRefusedError(envelope.name, sender);
  return envelope.onBehalfOf;
}
