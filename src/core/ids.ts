/**
 * Identities. Every reply, delta, progress report and completion carries the ids of what it
 * answers (invariant I3), so each kind of id is a type of its own: the compiler refuses a
 * message id where a conversation id is meant.
 */
declare const kind: unique symbol;

/** A string that names one kind of thing and is never mixed up with another kind. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type ConversationId = Id<'conversation'>;
export type MessageId = Id<'message'>;
export type ModelId = Id<'model'>;
export type RequestId = Id<'request'>;
export type HandoffId = Id<'handoff'>;
export type ImportId = Id<'import'>;
/** One wish of a person's: a message that is sent twice is heard once. */
export type WishId = Id<'wish'>;

/** Where fresh ids come from; `crypto.randomUUID` in the browser, a counter in tests. */
export type MakeId = () => string;

/** Longest id accepted at any boundary, in UTF-16 code units. */
export const LONGEST_ID = 200;

/** Gives a string the type of an id. The caller vouches that it is one. */
export function asId<Kind extends string>(text: string): Id<Kind> {
  return text as Id<Kind>;
}
