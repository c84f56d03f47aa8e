import type * as v from 'valibot';

/** The contexts of the extension, as the contract names them. */
export type Context = 'surface' | 'background' | 'host';

/**
 * One command: its name, who answers it, who may ask, and the shape of request and reply.
 * The types of the caller's arguments and of the handler's signature both come from here.
 */
export interface CommandDefinition<Request, Reply> {
  readonly name: string;
  /** The context that answers. A surface reaches the host through the background. */
  readonly answeredBy: 'background' | 'host';
  /** Who may ask. */
  readonly askedBy: readonly Context[];
  readonly request: v.GenericSchema<unknown, Request>;
  readonly reply: v.GenericSchema<unknown, Reply>;
}

/** Any command, where its types do not matter. */
export type AnyCommand = CommandDefinition<never, unknown>;

export type RequestOf<C> = C extends CommandDefinition<infer Request, unknown> ? Request : never;
export type ReplyOf<C> = C extends CommandDefinition<never, infer Reply> ? Reply : never;

/** Declares a command; exists so that its types are inferred from its schemas. */
export function defineCommand<Request, Reply>(
  definition: CommandDefinition<Request, Reply>,
): CommandDefinition<Request, Reply> {
  return definition;
}
